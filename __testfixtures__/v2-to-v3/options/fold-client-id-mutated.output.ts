import Rupt from "@ruptjs/client";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const config = { id: "abc" };
config.id = "def";
export const go = (id: string) => void getRupt(config.id).evaluate.access({ user: id });
