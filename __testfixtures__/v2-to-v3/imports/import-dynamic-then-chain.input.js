export function protect(id) {
  import("rupt")
    .then((m) => m.default)
    .then((Rupt) => Rupt.attach({ client_id: "c1", account: id }));
}
