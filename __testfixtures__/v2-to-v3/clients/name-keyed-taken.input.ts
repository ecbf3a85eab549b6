import Rupt from "rupt";

const clients = new Map<string, string>();
export function getRupt() { return clients; }
export async function protect(id: string, key: string) {
  await Rupt.attach({ client_id: key, account: id });
}
