import Rupt from "rupt";

export function attachDevice(account) {
  if (process.env.NODE_ENV === "test") return;
  Rupt.attach({ client_id: process.env.RUPT_ID, account });
}
