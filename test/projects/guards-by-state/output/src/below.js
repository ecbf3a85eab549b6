import Rupt from "@ruptjs/client";
import { BELOW } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: BELOW });
  }
  return client;
}

export function enterBelow(user) {
  getRupt().evaluate.access({ user: user.id });
}

if (!BELOW) throw new Error("no id");
