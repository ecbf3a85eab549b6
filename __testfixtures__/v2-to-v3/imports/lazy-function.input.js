const load = () => import("rupt");

async function loadDefault() {
  const { default: Rupt } = await import("rupt");
  return Rupt;
}

export const one = (user) =>
  load().then(({ default: Rupt }) => Rupt.attach({ client_id: "one", account: user, email: "a@b.example" }));

export async function two(user) {
  (await loadDefault()).attach({ client_id: "two", account: user, email: "a@b.example" });
}
