export function protect(id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  import("rupt")
    .then((m) => m.default)
    .then((Rupt) => Rupt.attach({ client_id: "c1", account: id }));
}
