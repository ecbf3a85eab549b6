import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  await rupt.evaluate.access({ user: id });
  await rupt.evaluate.access({ user: id });
  rupt.evaluate.access({ user: id });
  await rupt.evaluate.access({ user: id });
}
