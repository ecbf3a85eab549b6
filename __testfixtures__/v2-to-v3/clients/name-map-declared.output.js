import Rupt from "@ruptjs/client";

const clients = new globalThis.Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

class Map {}
export const create = () => new Map();

export function go(id, user) {
  getRupt(id).evaluate.access({ user: user });
}
