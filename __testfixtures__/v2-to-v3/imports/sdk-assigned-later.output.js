let Rupt;
if (typeof window !== "undefined") {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  Rupt = require("rupt");
}
export function login(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  return Rupt.attach({ client_id: "c1", account: user.id });
}
