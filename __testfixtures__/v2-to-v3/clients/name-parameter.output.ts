import Rupt from "@ruptjs/client";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(rupt: string) {
  await ruptClient.evaluate.access({ user: rupt });
}
