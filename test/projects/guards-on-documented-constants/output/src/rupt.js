import Rupt from "@ruptjs/client";

/** @type {Map<string, Rupt>} */
const clients = new Map();

/** @param {string} clientId */
export function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}
