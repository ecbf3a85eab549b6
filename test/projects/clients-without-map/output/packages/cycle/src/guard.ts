import Rupt from "@ruptjs/client";
import { start } from "./start";

var clients: { [clientId: string]: Rupt | undefined };

function getRupt(clientId: string) {
  if (!clients) {
    clients = Object.create(null);
  }
  let client = clients[clientId];
  if (!client) {
    client = new Rupt({ clientId });
    clients[clientId] = client;
  }
  return client;
}

export function guard(id: string, user: string) {
  return getRupt(id)
    .evaluate.access({ user: user })
    .then(function () {
      return true;
    });
}

start();
