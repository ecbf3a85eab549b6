import { reactive, ref } from "vue";

export const plan = reactive({ limit: 1, all: 3 });
export const most = ref(5);
