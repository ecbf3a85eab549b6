import Rupt from "rupt";
import { config } from "./config.js";

export function protectRead(user) {
  Rupt.attach({ client_id: config.id, account: user.id });
}
