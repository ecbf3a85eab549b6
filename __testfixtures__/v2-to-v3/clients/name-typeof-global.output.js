import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id) {
  if (typeof rupt !== "undefined") return;
  await ruptClient.evaluate.access({ user: id });
}
