import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export const start = (account) =>
  void getRupt().evaluate.access({ user: account });
