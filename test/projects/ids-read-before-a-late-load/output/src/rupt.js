import Rupt from "@ruptjs/client";

const clients = new Map();

export function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

let ruptClient;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "abc" });
  }
  return ruptClient;
}
