import Rupt from "rupt";
import { settings } from "./config.js";

export function enter(user) {
  if (!settings.setting.isOn) return;
  Rupt.attach({ client_id: settings.setting.id, account: user.id });
}
