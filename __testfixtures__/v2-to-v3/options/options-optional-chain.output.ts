import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id?: string) {
  return await rupt?.evaluate.access({ user: id! })?.then(() => undefined);
}
