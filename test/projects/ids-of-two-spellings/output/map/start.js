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

const ids = new Map([["eu", "eu_1"]]);

export function start(region, account) {
  void getRupt(ids.get(region)).evaluate.access({ user: account });
  void getRupt("eu_1").evaluate.access({ user: account });
}
