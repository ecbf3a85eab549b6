import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.RUPT_ID });

export const settings = { id: process.env.RUPT_ID, other: process.env.OTHER };

export function start(account) {
  if (!settings.other) return;
  rupt.evaluate.access({ user: account });
}
