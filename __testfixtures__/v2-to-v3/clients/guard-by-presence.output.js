import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export function enter(user) {
  if (!("RUPT_ID" in process.env)) return;
  getRupt().evaluate.access({ user: user.id });
}
