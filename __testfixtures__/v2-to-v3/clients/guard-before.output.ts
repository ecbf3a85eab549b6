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

const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;

// Self-hosted installs have no client id: the SDK must stay silent there.
export function attachDevice(account: string) {
  if (!CLIENT_ID) {
    return;
  }

  getRupt(CLIENT_ID).evaluate.access({ user: account });
}
