import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export function other(Rupt) {
  return Rupt.attach({ client_id: "c1" });
}
export async function protect(a) {
  await rupt.evaluate.access({ user: a });
}
