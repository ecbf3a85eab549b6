import Rupt from "rupt";
export function protect(id) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  return Rupt.attach({ client_id: "c1", account: id, domain: "x.example" });
}
