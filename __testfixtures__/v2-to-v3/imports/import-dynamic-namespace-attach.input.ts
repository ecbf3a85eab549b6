export async function protect(id: string) {
  const m = await import("rupt");
  await m.attach({ client_id: "c1", account: id });
}
