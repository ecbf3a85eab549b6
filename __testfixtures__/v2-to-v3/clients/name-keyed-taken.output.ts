import Rupt from "@ruptjs/client";

const ruptClients = new Map<string, Rupt>();

function getRuptFor(clientId: string) {
  let client = ruptClients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    ruptClients.set(clientId, client);
  }
  return client;
}

const clients = new Map<string, string>();
export function getRupt() { return clients; }
export async function protect(id: string, key: string) {
  await getRuptFor(key).evaluate.access({ user: id });
}
