import Rupt from "rupt";

export const CLIENT_ID = "ws";

export function guardAccount(id: string) {
  return Rupt.attach({ client_id: CLIENT_ID, account: id });
}
