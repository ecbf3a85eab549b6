import Rupt from "rupt";

export async function protect(id?: string) {
  if (id) await Rupt.attach({ client_id: "c1", account: id });
  else if (id === "") { await Rupt.attach({ client_id: "c1", account: "none" }); }
  else
    await Rupt.attach({ client_id: "c1", account: "anonymous" });
}
