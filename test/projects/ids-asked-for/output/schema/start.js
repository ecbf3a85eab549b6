import Rupt from "@ruptjs/client";
import { env } from "./env.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export function start(account) {
  if (!env.success) return;
  getRupt().evaluate.access({ user: account });
}
