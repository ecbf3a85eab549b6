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

const rupt = new Rupt({ clientId: process.env.RUPT_OTHER_ID });

export function enter(user) {
  getRupt(process.env.RUPT_ID).evaluate.access({ user: user.id });
  rupt.evaluate.access({ user: user.id });
}
