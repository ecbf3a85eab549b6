import Rupt from "@ruptjs/client";
import { ID } from "./own.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function protectLate(user) {
  getRupt(ID).evaluate.access({ user: user.id });
}
