import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId });
  }
  return client;
}

const clientId = readId();
export const protect = async (id) => { await getRupt().evaluate.access({ user: id }); };
