export async function protect(id: string) {
  const { attach } = await import("rupt");
  await attach({ client_id: "c1", account: id });
}
