import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const options = { user: "a" };

export async function protect() {
  await rupt.evaluate.access(options);
}
