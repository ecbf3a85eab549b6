export async function protect(id: string) {
  const { attach, detach } = await import("rupt");
  await attach({ client_id: "c1", account: id });
  await detach({ client_id: "c1", account: id, device: "d" });
}
