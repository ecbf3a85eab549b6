import { reactive } from "vue";

export const plan = reactive({ limit: 1, ready: false });
