import Rupt from "rupt";

export async function protect(id) {
  if (typeof rupt !== "undefined") return;
  await Rupt.attach({ client_id: "c1", account: id });
}
