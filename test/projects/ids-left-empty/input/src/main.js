import Rupt from "rupt";
import { RUPT_ID } from "./settings.js";

export function enter(user) {
  if (!RUPT_ID) return;
  Rupt.attach({ client_id: RUPT_ID, account: user.id });
}
