import Rupt from "rupt";

export async function protect(a) {
  if (Rupt && Rupt.attach) await Rupt.attach({ client_id: "c1", account: a });
  if (typeof Rupt.attach === "function") Rupt.attach({ client_id: "c1", account: a });
}
