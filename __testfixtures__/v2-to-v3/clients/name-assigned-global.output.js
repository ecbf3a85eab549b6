import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id) {
  rupt = 1;
  await ruptClient.evaluate.access({ user: id });
}
