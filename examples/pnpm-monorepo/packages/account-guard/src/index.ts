export { guardAccount } from "./guard-account";
export type { Guarded } from "./guard-account";
