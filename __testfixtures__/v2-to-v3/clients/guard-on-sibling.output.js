import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.RUPT_ID });

export function attachDevice(account) {
  if (process.env.NODE_ENV === "test") return;
  rupt.evaluate.access({ user: account });
}
