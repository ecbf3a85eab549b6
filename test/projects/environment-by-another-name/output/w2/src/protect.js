import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function protect(user) {
  void getRupt(process.env.LATE_ID).evaluate.access({ user: user });
}
