import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "jz-a" });

export async function trackA(id: string, email: string) {
  await rupt.evaluate.access({ user: id, email });
}
