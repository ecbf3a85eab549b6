import Rupt, { attach } from "rupt";

/** @typedef {Awaited<ReturnType<typeof Rupt.attach>>} Answer */

/**
 * @param {string} account
 * @returns {ReturnType<typeof attach>}
 */
export function protect(account) {
  return attach({ client_id: "c1", account });
}
