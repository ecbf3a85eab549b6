import Rupt from "rupt";
import { settings } from "./config.js";

export function enter(user) {
  if (!settings.api) return;
  Rupt.attach({ client_id: settings.sibling.id, account: user.id });
}
