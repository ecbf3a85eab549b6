import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: RUPT_ID });
  }
  return client;
}

const { RUPT_ID } = process.env;

if (!RUPT_ID) throw new Error("RUPT_ID is missing");

export const attachDevice = (account) => getRupt().evaluate.access({ user: account });
