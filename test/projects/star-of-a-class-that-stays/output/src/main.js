import "./app.js";
import Own from "rupt";
import { getRupt } from "./rupt.js";

export const ID = "client-1";

export function protectFirst(user) {
  return void getRupt().evaluate.access({ user: user.id });
}

export async function devicesOf(user) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const response = await Own.attach({ client_id: ID, account: user.id });
  return response.attached_devices;
}

// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { Own as Devices };
