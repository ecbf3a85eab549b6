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

export class Guard {
  #id = "c1";
  constructor(private readonly key: string) {}
  go(user: string) {
    void getRupt(this.key).evaluate.access({ user: user });
    void getRupt(this.#id).evaluate.access({ user: user });
  }
}
