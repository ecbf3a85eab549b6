import { useEffect } from "react";
import Rupt from "@ruptjs/client";
import { useConfig } from "./config";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export function useGuard(user: { id: string }) {
  const { ruptId } = useConfig();
  useEffect(() => {
    getRupt(ruptId).evaluate.access({ user: user.id });
  }, [user, ruptId]);
}
