import { Map } from "react-map-gl";
import { useEffect } from "react";
import Rupt from "@ruptjs/client";

const clients = new globalThis.Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function MapPage({ clientId, user }: { clientId: string; user: { id: string } }) {
  useEffect(() => {
    getRupt(clientId).evaluate.access({ user: user.id });
  }, [clientId, user.id]);
  return <Map />;
}
