export async function protect(id: string) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "c1", account: id });
}
