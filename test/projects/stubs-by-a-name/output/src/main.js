import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function start(user) {
  await rupt.evaluate.access({ user: user.id });
}
