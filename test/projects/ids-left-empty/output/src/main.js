import Rupt from "@ruptjs/client";
import { RUPT_ID } from "./settings.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: RUPT_ID });
  }
  return client;
}

export function enter(user) {
  if (!RUPT_ID) return;
  getRupt().evaluate.access({ user: user.id });
}
