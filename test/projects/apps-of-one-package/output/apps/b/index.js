import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function core(user) {
  await rupt.evaluate.access({ user: user });
}
