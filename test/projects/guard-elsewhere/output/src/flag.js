import Rupt from "@ruptjs/client";
import { FLAGGED, isFlagged } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: FLAGGED });
  }
  return client;
}

export function enter(user) {
  if (isFlagged) getRupt().evaluate.access({ user: user.id });
}
