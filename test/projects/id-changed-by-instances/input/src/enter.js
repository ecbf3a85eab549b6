import Rupt from "rupt";
import { desktop, web } from "./settings.js";

export function enter(user) {
  Rupt.attach({ client_id: web.id, account: user.id });
  Rupt.attach({ client_id: desktop.id, account: user.id });
}
