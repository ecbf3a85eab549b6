import Rupt from "@ruptjs/client";

const clients: { [clientId: string]: Rupt | undefined } = Object.create(null);

function getRupt(clientId: string) {
  let client = clients[clientId];
  if (!client) {
    client = new Rupt({ clientId });
    clients[clientId] = client;
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
