import { reactive } from "vue";
export const useSession = () => reactive({ id: "u1", seats: 1 });
