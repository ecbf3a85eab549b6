import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  await rupt.evaluate.access({ user: id });
  void rupt.evaluate.access({ user: id });
  rupt.evaluate.access({ user: id }).then(() => {}).catch(console.error).finally(() => done());
  rupt?.evaluate.access?.({ user: id })?.catch(() => {});
}
