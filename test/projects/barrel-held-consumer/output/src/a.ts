import Rupt from "@ruptjs/client";
const rupt = new Rupt({ clientId: "bh" });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
