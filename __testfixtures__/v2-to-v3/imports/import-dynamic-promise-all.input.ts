export async function protect(id: string) {
  const [{ default: Rupt }, other] = await Promise.all([import("rupt"), import("./other")]);
  await Rupt.attach({ client_id: "c1", account: id });
  other.go();
}
