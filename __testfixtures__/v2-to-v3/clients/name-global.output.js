import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id) {
  rupt.go();
  await ruptClient.evaluate.access({ user: id });
}
