import Rupt from "rupt";

export function attachDevice(account) {
  if (!process.env.RUPT_ID) return;
  Rupt.attach({ client_id: process.env.RUPT_ID, account });
}
