export function protect(id) {
  import("./rupt")
    .then((m) => m.rupt)
    .then((rupt) => rupt.evaluate.access({ user: id }));
}
