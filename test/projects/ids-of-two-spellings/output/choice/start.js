import Rupt from "@ruptjs/client";
import { ID } from "./ids.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function start(account) {
  void getRupt(ID).evaluate.access({ user: account });
  void getRupt("prod").evaluate.access({ user: account });
}
