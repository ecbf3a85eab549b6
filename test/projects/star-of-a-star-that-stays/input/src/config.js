import { Rupt, ID0 } from "./session.js";
export function enter1(user) {
  return Rupt.attach({ client_id: ID0, account: user.id });
}
