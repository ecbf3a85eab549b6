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

type Config = { kind: "off" } | { kind: "on"; id: string };
const config = { kind: "on", id: "rc_a" } as Config;

export function start(user: string) {
  switch (config.kind) {
    case "off":
      return;
    case "on":
      void getRupt(config.id).evaluate.access({ user: user });
  }
}
