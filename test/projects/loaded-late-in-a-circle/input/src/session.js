import { Rupt } from "./app.js";
import { ID } from "./auth.js";
import { enterApp } from "./main.js";
export function enter(user) {
  return Rupt.attach({ client_id: ID, account: user.id });
}
enterApp({ id: "user-1" });
