export async function protect(account) {
  const { default: Rupt } = await import("/copies/rupt.mjs");
  await Rupt.attach({ client_id: "abc", account });
}
