import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id: string) {
  const rupt = id.trim();
  await ruptClient.evaluate.access({ user: rupt });
}
