import Rupt, { attach, detach } from "rupt";

export async function protect(id: string) {
  await attach({ client_id: "c1", account: id });
}
export async function leave(id: string, device: string) {
  await detach({ client_id: "c1", account: id, device });
}
