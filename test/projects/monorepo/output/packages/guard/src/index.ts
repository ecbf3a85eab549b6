import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "acme-guard" });

export function guardAccount(id: string) {
  return rupt.evaluate.access({ user: id });
}
