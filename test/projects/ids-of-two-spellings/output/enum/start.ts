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

enum Ids {
  Eu = "eu_1",
  Us = "us_1",
}

export function start(region: keyof typeof Ids, account: string) {
  void getRupt(Ids[region]).evaluate.access({ user: account });
  void getRupt(Ids.Eu).evaluate.access({ user: account });
}
