/** @param {string} account */
export async function late(account) {
  const { attach } = await import("rupt");
  /** @type {Parameters<typeof attach>[0]["account"]} */
  const user = account;
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attach({ client_id: "late", account: user });
}
