import Client from "@ruptjs/client";

const clients = new Map();

export function clientFor(id) {
  let client = clients.get(id);
  if (!client) {
    client = new Client({ clientId: id });
    clients.set(id, client);
  }
  return client;
}

export const track = (user) => clientFor("c1").evaluate.access({ user });
