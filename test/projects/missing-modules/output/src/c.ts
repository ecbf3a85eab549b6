import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "known" });

export async function c(id: string) {
  await rupt.evaluate.access({ user: id });
}
