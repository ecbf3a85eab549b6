import Rupt from "rupt";

export function make(Rupt, rupt) {
  return Rupt + rupt;
}
export async function protect(id) {
  await Rupt.attach({ client_id: "c1", account: id });
}
