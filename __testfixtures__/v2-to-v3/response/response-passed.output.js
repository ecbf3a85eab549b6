import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  report(await rupt.evaluate.access({ user: id }));
  report(rupt.evaluate.access({ user: id }));
}
