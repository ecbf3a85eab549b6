import Rupt from "rupt";

const { attach, detach } = Rupt;

export async function protect(id) {
  await attach({ client_id: "c1", account: id });
}
export async function leave(id, device) {
  await detach({ client_id: "c1", account: id, device });
}
