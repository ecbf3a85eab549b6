import Rupt from "rupt";
import { ID } from "./main.js";

export function enter(user) {
  return Rupt.attach({ client_id: ID, account: user.id });
}

enter({ id: "early" });
