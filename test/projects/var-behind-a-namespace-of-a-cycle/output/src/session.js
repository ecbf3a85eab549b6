import Rupt from "@ruptjs/client";
import { config } from "./all.js";

var clients;

function getRupt(clientId) {
  if (!clients) {
    clients = new Map();
  }
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function protect(user) {
  getRupt(config.ID ?? "client-early").evaluate.access({ user: user.id });
}
