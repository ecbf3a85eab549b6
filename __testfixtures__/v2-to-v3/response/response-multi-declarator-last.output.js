import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  let a = compute();
  await rupt.evaluate.access({ user: id });
  a += 1;
  return a;
}
