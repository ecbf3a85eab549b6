import Rupt from "rupt";
import { ID } from "./auth.js";
import { enter } from "./session.js";
export * from "./app.js";
export function enterMain(user) {
  return Rupt.attach({ client_id: ID, account: user.id });
}
enter({ id: "user-0" });
