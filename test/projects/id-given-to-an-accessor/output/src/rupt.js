import Rupt from "@ruptjs/client";

var clients;

export function getRupt(clientId) {
  if (!clients) {
    clients = new Map();
  }
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}
