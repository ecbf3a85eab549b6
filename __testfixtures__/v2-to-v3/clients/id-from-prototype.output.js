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

const shared = { id: "a" };
const settings = { __proto__: shared };

export async function start(account) {
  await getRupt(settings.id).evaluate.access({ user: account });
  shared.id = "b";
  await getRupt(settings.id).evaluate.access({ user: account });
}
