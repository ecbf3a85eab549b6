const load = () => import("rupt");

async function loadDefault() {
  const { default: Rupt } = await import("rupt");
  return Rupt;
}

let kept;
const loadOnce = async () => (kept ??= await import("rupt"));

export const three = (user) =>
  loadOnce().then((m) => m.attach({ client_id: "three", account: user, email: "a@b.example" }));

export const one = (user) =>
  load().then(({ default: Rupt }) => Rupt.attach({ client_id: "one", account: user, email: "a@b.example" }));

export async function two(user) {
  (await loadDefault()).attach({ client_id: "two", account: user, email: "a@b.example" });
}
