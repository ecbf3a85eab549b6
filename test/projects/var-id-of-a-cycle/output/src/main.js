import Rupt from "@ruptjs/client";
import "./app.js";

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

export var ID = "web";
export function enter(user) {
  void getRupt(ID).evaluate.access({ user: user.id });
}
