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

interface Settings {
  rupt?: { id: string };
}
const settings: Settings = { rupt: { id: "rc_a" } };

export const start = async (user: string) => {
  if (settings.rupt?.id) await getRupt(settings.rupt.id).evaluate.access({ user: user });
};
