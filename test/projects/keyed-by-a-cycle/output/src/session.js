import Rupt from "@ruptjs/client";
import { events } from "./events.js";

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

export function onLogin(id, user) {
  getRupt(id).evaluate.access({ user: user });
}
events.ready();
