import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export function attachDevice(account) {
  if (!process.env.RUPT_ID) return;
  getRupt().evaluate.access({ user: account });
}
