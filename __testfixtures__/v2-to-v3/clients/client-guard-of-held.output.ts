import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

let client: RuptClient | undefined;

function getRupt() {
  if (!client) {
    client = new RuptClient({ clientId: ID });
  }
  return client;
}

const ID = import.meta.env.VITE_RUPT_ID;

export async function protect(account: string) {
  await getRupt().evaluate.access({ user: account });
}

export async function devices(account: string) {
  if (!ID) return 0;
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const response = await Rupt.attach({ client_id: ID, account });
  return response?.attached_devices;
}
