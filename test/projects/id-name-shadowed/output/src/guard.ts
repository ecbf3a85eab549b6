import Rupt from "@ruptjs/client";
import { rupt } from "./rupt";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

interface Tenant {
  keys: { rupt: string };
}
export async function protect(user: string) {
  const tenant: Tenant = { keys: { rupt: "rc_tenant" } };
  const enter = async ({ keys }: Tenant) => {
    await getRupt(keys.rupt).evaluate.access({ user: user });
  };
  await enter(tenant);
  await rupt.evaluate.access({ user: user });
}
