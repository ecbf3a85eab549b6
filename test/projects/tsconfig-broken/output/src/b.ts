import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "bt-2" });

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
