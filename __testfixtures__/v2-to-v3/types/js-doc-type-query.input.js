import Rupt from "rupt";

/** @typedef {Awaited<ReturnType<typeof Rupt.attach>>} Answer */

/**
 * @param {string} account
 * @returns {ReturnType<typeof Rupt.attach>}
 */
export function protect(account) {
  return Rupt.attach({ client_id: "c1", account });
}
