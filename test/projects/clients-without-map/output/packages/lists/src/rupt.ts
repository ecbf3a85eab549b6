import Rupt from "@ruptjs/client";

const clients: { [clientId: string]: Rupt | undefined } = Object.create(null);

export function getRupt(clientId: string) {
  let client = clients[clientId];
  if (!client) {
    client = new Rupt({ clientId });
    clients[clientId] = client;
  }
  return client;
}
