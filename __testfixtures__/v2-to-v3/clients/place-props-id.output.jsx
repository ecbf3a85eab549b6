import { useEffect } from "react";
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

export function Guard({ user, clientId }) {
  useEffect(() => {
    getRupt(clientId).evaluate.access({ user: user.id });
  }, [user, clientId]);
  return null;
}
