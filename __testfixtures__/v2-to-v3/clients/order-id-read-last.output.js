import Rupt from "rupt";

export function go(next, current) {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  Rupt.attach({ account: next(), client_id: current.id });
}
