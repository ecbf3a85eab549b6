export function caught(id) {
  import("rupt")
    .then((m) => m.default)
    .catch(() => null)
    .then((Rupt) => Rupt?.attach({ client_id: "c1", account: id }));
}

export function inBlock(id) {
  import("rupt")
    .then((m) => {
      return m.default;
    })
    .then((Rupt) => Rupt.attach({ client_id: "c1", account: id }));
}
