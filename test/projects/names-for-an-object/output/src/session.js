import Rupt from "@ruptjs/client";
import { listed, returned, shown, wrapped } from "./config.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function protect(user) {
  getRupt(returned.id).evaluate.access({ user: user.id });
  getRupt(listed.id).evaluate.access({ user: user.id });
  getRupt(wrapped.id).evaluate.access({ user: user.id });
  getRupt(shown.id).evaluate.access({ user: user.id });
}
