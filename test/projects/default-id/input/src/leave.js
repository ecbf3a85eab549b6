import Rupt from "rupt";
import { ID } from "./config.js";

export function leave(user, id = ID) {
  void Rupt.attach({ client_id: id, account: user.id });
}
