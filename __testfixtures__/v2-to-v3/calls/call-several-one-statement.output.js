import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const ruptClient = new Rupt({ clientId: "c2" });

export async function protect(a, b) {
  await Promise.all([rupt.evaluate.access({ user: a }), ruptClient.evaluate.access({ user: b })]);
}
