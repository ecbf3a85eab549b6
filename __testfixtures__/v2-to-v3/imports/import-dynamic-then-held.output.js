export function caught(id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  import("rupt")
    .then((m) => m.default)
    .catch(() => null)
    .then((Rupt) => Rupt?.attach({ client_id: "c1", account: id }));
}

export function inBlock(id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  import("rupt")
    .then((m) => {
      // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
      return m.default;
    })
    .then((Rupt) => Rupt.attach({ client_id: "c1", account: id }));
}
