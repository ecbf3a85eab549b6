import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(a, b) {
  await rupt.evaluate.access({ user: a, on_logout: () => { rupt.evaluate.access({ user: b }); } });
}
