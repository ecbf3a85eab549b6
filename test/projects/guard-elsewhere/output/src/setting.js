import Rupt from "@ruptjs/client";
import { settings } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: settings.setting.id });
  }
  return client;
}

export function enter(user) {
  if (!settings.setting.isOn) return;
  getRupt().evaluate.access({ user: user.id });
}
