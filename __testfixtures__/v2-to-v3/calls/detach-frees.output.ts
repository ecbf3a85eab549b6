import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function run(id: string) {
  await rupt.evaluate.access({ user: id });
}
