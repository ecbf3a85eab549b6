import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function start(user: string) {
  await rupt.evaluate.access({ user: user });
}
