import { watchEffect } from "vue";

export const whenever = (run) => watchEffect(() => run());
export const once = (run) => run();
