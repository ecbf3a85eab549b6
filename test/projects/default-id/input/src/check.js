import Rupt from "rupt";
import { OTHER } from "./config.js";

export function check(user, id) {
  void Rupt.attach({ client_id: id, account: user.id });
}

export function checkOther(user) {
  void Rupt.attach({ client_id: OTHER, account: user.id });
}
