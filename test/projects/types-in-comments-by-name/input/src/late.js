/** @param {string} account */
export async function late(account) {
  const { attach } = await import("rupt");
  /** @type {Parameters<typeof attach>[0]["account"]} */
  const user = account;
  await attach({ client_id: "late", account: user });
}
