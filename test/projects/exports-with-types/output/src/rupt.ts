import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

export function getRupt(): Rupt {
  if (!client) {
    client = new Rupt({ clientId: "spelled" });
  }
  return client;
}

const ruptClients = new Map<string, Rupt>();

export function getRuptFor(clientId: string): Rupt {
  let client = ruptClients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    ruptClients.set(clientId, client);
  }
  return client;
}
