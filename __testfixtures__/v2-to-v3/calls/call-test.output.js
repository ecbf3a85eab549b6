import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(a) {
  if (rupt && rupt.evaluate.access) await rupt.evaluate.access({ user: a });
  if (typeof rupt.evaluate.access === "function") rupt.evaluate.access({ user: a });
}
