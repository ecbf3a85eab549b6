import Rupt from "@ruptjs/client";

export const CLIENT_ID = "ws";

const rupt = new Rupt({ clientId: CLIENT_ID });

export function guardAccount(id: string) {
  return rupt.evaluate.access({ user: id });
}
