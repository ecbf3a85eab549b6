import Rupt from "rupt";
export async function protect(id: any) {
  await Promise.all([Rupt.attach({ client_id: "c1", account: id, domain: "x" }), Rupt.attach({ client_id: "c2", account: id, domain: "x" })]);
  await Promise.all([Rupt.attach({ client_id: "c1", account: id, domain: "x" }), Rupt.detach({ client_id: "c2", account: id, device: "x" })]);
}
