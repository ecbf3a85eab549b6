export async function protect(id: string) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "c1", account: id });
}
export async function protectAgain(id: string) {
  const Rupt = await import("rupt");
  await Rupt.attach({ client_id: "c1", account: id });
}
