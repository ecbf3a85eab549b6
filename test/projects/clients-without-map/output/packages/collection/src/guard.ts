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

export function guard(id: string, user: string) {
  return getRupt(id)
    .evaluate.access({ user: user })
    .then(function () {
      return true;
    });
}
