import Rupt from "dev";

export function go(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt.attach({ client_id: "c1", account: user.id });
}
