import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "c1" });

/** @typedef {Awaited<ReturnType<typeof Rupt.attach>>} Answer */

/**
 * @param {string} account
 * @returns {ReturnType<typeof Rupt.attach>}
 */
export function protect(account) {
  return rupt.evaluate.access({ user: account });
}
