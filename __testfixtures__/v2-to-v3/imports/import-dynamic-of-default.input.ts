export async function protect(account: string) {
  const { attach } = (await import("rupt")).default;
  await attach({ client_id: "client-1", account });
}
