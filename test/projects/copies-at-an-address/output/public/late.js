export async function protect(account) {
  const { default: Rupt } = await import("/copies/rupt.mjs");
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "abc", account });
}
