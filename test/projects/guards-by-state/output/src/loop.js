import Rupt from "@ruptjs/client";
import { LOOP } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: LOOP });
  }
  return client;
}

export function enterLoop(user) {
  for (const id of LOOP ? [LOOP] : []) {
    getRupt().evaluate.access({ user: user.id, metadata: { id } });
  }
}
