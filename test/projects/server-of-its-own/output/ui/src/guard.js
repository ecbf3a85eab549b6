import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "ui" });
  }
  return client;
}

export function guard(account) {
  getRupt().evaluate.access({ user: account });
}
