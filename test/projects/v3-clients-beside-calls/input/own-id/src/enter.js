import Rupt from "rupt";
import { ID } from "./main.js";

export function enter(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
