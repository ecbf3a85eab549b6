import Rupt from "rupt";
export async function protect(id: any) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  await Promise.all([Rupt.attach({ client_id: "c1", account: id, domain: "x" }), Rupt.attach({ client_id: "c2", account: id, domain: "x" })]);
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await Promise.all([Rupt.attach({ client_id: "c1", account: id, domain: "x" }), Rupt.detach({ client_id: "c2", account: id, device: "x" })]);
}
