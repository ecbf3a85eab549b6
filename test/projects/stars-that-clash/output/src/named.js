import Rupt from "@ruptjs/client";
import * as both from "./both.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: both.NAME ?? "client-named" });
  }
  return client;
}

export function protectNamed(user) {
  getRupt().evaluate.access({ user: user.id });
}
