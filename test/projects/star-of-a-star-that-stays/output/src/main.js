import { getRupt } from "./rupt.js";
import "./auth.js";
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export * from "./auth.js";
export const ID0 = "client-0";
export function enter0(user) {
  return getRupt(ID0).evaluate.access({ user: user.id });
}
export function enter2(user) {
  return getRupt(ID0).evaluate.access({ user: user.id });
}
