import { Rupt } from "./app.js";
import Own from "rupt";

export const ID = "client-1";

export function protectFirst(user) {
  return void Rupt.attach({ client_id: ID, account: user.id });
}

export async function devicesOf(user) {
  const response = await Own.attach({ client_id: ID, account: user.id });
  return response.attached_devices;
}

export { Own as Devices };
