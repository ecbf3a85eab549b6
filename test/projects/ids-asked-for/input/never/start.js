import { attach } from "rupt";

export const settings = { id: process.env.RUPT_ID, other: process.env.OTHER };

export function start(account) {
  if (!settings.other) return;
  attach({ client_id: process.env.RUPT_ID, account });
}
