import Rupt from "@ruptjs/client";
import { DEFAULT } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: DEFAULT });
  }
  return client;
}

export function enterDefault(user, isOn = Boolean(DEFAULT)) {
  if (isOn) {
    getRupt().evaluate.access({ user: user.id });
  }
}
