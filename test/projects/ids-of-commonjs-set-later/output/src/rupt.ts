import Rupt from "@ruptjs/client";

const clients = new Map<string, Rupt>();

export function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}
