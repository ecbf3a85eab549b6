import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(a: string) {
  await rupt.evaluate.access({ user: a });
}
