import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  await rupt.evaluate.access({ user: id });
  const b = 2;
  return b;
}
