import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  await Promise.all([rupt.evaluate.access({ user: id }), other()]);
  const [r, o] = await Promise.all([rupt.evaluate.access({ user: id }), other()]);
  const [, p] = await Promise.all([rupt.evaluate.access({ user: id }), other()]);
  console.log(o, p);
}
