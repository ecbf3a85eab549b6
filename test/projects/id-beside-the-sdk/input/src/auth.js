import { all } from "./session.js";

export function enter(user) {
  return all.Rupt.attach({ client_id: all.ID, account: user.id });
}
