import Rupt from "rupt";
export function f(id) {
  // TODO(rupt-migrate): custom-domain: ask Rupt how v3 uses a custom domain before you move this call
  if (id) Rupt.attach({ client_id: "c1", account: id, domain: "x" });
  else
    Rupt.attach({ client_id: "c1", account: id, domain: "x" });
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  for (const _ of [1]) Rupt.detach({ client_id: "c1" });
}
