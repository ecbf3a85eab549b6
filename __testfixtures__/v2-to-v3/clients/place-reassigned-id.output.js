import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

let clientId = "c1";
export function setId(id) { clientId = id; }
export const protect = async (id) => { await getRupt(clientId).evaluate.access({ user: id }); };
