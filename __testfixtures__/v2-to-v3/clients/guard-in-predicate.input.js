import Rupt from "rupt";

const isConfigured = () => Boolean(process.env.RUPT_ID);

export function attachDevice(account) {
  if (!isConfigured()) return;
  Rupt.attach({ client_id: process.env.RUPT_ID, account });
}
