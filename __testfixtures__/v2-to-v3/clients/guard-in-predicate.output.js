import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

const isConfigured = () => Boolean(process.env.RUPT_ID);

export function attachDevice(account) {
  if (!isConfigured()) return;
  getRupt().evaluate.access({ user: account });
}
