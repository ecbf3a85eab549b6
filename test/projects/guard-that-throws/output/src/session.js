import Rupt from "@ruptjs/client";
import { needId } from "./env.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export function protect(user) {
  try {
    needId();
    getRupt().evaluate.access({ user: user.id });
  } catch {
    effect("not set");
  }
}
