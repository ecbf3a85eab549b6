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

const ID = process.env.RUPT_ID;

export function enter(user: { id: string }) {
  const isOn = ID !== undefined;
  if (!isOn) return;
  void getRupt(ID).evaluate.access({ user: user.id });
}
