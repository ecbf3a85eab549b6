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

const ids = new Map([["web", "client_web"]]);

export function enter(user) {
  getRupt(ids.get("web")).evaluate.access({ user: user.id });
}

export function enterLate(user) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  import("rupt").then(({ default: Late }) => Late.attach({ account: user.id, client_id: ids.get("web") }));
}
