// TODO(rupt-migrate): side-effect-import: import v3 where window.Rupt is read, then delete this
import "expose-loader?exposes=Rupt!rupt";
import Rupt from "rupt?client";
import address from "rupt/index.js?url";

export function protect(id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "c1", account: id });
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  return address;
}
