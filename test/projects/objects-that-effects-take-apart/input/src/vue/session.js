import { reactive } from "vue";
const state = reactive({ user: "u", seats: 1 });
export const useSession = () => state;
export const useConfig = () => ({ user: "u", seats: 1 });
