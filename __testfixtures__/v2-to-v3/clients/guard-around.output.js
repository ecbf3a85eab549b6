import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

const ID = process.env.RUPT_ID;

export const attachDevice = (account) =>
  ID && getRupt().evaluate.access({ user: account });
