import Rupt from "@ruptjs/client";

var clients: Map<string, Rupt> | undefined;

export function getRupt(clientId: string) {
  if (!clients) {
    clients = new Map<string, Rupt>();
  }
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}
