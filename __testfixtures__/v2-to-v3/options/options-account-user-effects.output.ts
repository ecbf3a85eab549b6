import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function go(load: () => string, make: () => string) {
  await rupt.evaluate.access({ user: make() ?? load() });
}
