import Rupt from "@ruptjs/client"

const rupt = new Rupt({ clientId: "abc" });

export async function go(ids) {
  for (const id of ids) await rupt.evaluate.access({ user: id });
  await Promise.all(ids.map((id) => rupt.evaluate.access({ user: id })));
  ids.forEach((id) => rupt.evaluate.access({ user: id }));
}
