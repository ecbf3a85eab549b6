import Rupt from "rupt";
import * as both from "./both.js";

export function protectNamed(user) {
  Rupt.attach({ client_id: both.NAME ?? "client-named", account: user.id });
}
