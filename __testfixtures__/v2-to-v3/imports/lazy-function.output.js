// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const load = () => import("rupt");

async function loadDefault() {
  const { default: Rupt } = await import("rupt");
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  return Rupt;
}

let kept;
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const loadOnce = async () => (kept ??= await import("rupt"));

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const three = (user) =>
  loadOnce().then((m) => m.attach({ client_id: "three", account: user, email: "a@b.example" }));

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const one = (user) =>
  load().then(({ default: Rupt }) => Rupt.attach({ client_id: "one", account: user, email: "a@b.example" }));

export async function two(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  (await loadDefault()).attach({ client_id: "two", account: user, email: "a@b.example" });
}
