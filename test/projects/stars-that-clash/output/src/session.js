import Rupt from "@ruptjs/client";
import * as all from "./all.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: all.ID ?? "client-own" });
  }
  return client;
}

export function protect(user) {
  getRupt().evaluate.access({ user: user.id });
}
