import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export function make(Rupt, rupt) {
  return Rupt + rupt;
}
export async function protect(id) {
  await ruptClient.evaluate.access({ user: id });
}
