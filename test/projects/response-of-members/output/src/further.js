import { protect, watch } from "./hops";

export const secure = async (user) => protect(user);
export const guard = { watch: async (user) => watch(user) };
