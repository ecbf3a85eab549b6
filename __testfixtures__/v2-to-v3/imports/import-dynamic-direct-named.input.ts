export async function protect(id: string) {
  await (await import("rupt")).attach({ client_id: "c1", account: id });
}
