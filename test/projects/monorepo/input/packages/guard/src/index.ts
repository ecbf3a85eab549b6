import Rupt from "rupt";

export function guardAccount(id: string) {
  return Rupt.attach({ client_id: "acme-guard", account: id });
}
