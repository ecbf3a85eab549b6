import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}

const ID = process.env.RUPT_ID;

function attachDevice(account) {
  getRupt().evaluate.access({ user: account });
}

export function login(account) {
  if (ID !== undefined) attachDevice(account);
}
