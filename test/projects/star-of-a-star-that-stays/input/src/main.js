import Rupt from "rupt";
import { Rupt as Rupt_2 } from "./auth.js";
export * from "./auth.js";
export const ID0 = "client-0";
export function enter0(user) {
  return Rupt.attach({ client_id: ID0, account: user.id });
}
export function enter2(user) {
  return Rupt_2.attach({ client_id: ID0, account: user.id });
}
