import Rupt from "rupt";

export function other(Rupt) {
  return Rupt.attach({ client_id: "c1" });
}
export async function protect(a) {
  await Rupt.attach({ client_id: "c1", account: a });
}
