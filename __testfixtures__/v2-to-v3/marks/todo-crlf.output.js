import Rupt from "rupt";
export function f(id) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  Rupt.detach({ client_id: "c1", device: id });
}
