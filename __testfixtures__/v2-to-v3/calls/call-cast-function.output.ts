import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
