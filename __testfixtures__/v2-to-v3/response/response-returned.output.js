import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(id) {
  return rupt.evaluate.access({ user: id });
}
