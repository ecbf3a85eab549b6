import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

export async function protect<Rupt extends string>(id: Rupt) {
  await rupt.evaluate.access({ user: id });
}
