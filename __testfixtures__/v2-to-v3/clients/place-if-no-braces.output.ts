import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export async function protect(id?: string) {
  if (id) await rupt.evaluate.access({ user: id });
  else if (id === "") { await rupt.evaluate.access({ user: "none" }); }
  else
    await rupt.evaluate.access({ user: "anonymous" });
}
