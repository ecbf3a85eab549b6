import { attach, detach } from "rupt";

/**
 * @param {NonNullable<
 *   Parameters<typeof
 *     attach>[0]["account"]
 * >} account
 */
export async function named(account) {
  await attach({ client_id: "named", account });
}

export const leave = () => detach({ client_id: "named" });
