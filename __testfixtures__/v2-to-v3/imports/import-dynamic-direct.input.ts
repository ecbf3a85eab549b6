export async function protect(id: string) {
  await (await import("rupt")).default.attach({ client_id: "c1", account: id });
}
