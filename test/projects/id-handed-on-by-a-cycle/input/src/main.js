import Rupt from "rupt";
import { ID } from "./config.js";
import { enter } from "./session.js";
export { ID } from "./config.js";

export function visit(user) {
  return Rupt.attach({ client_id: ID, account: user.id });
}

enter({ id: "first" });
