export async function protect(account: string) {
  const { attach } = await import("rupt");
  await attach({ client_id: "client-1", account });
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "client-1", account });
  if (account !== "") {
    const sdk = await import("rupt");
    await sdk.attach({ client_id: "client-1", account });
  }
}
