import { attach } from "rupt";

/** @typedef {{ plan: string }} Rupt */

/** @callback rupt @param {string} plan */

/**
 * @param {Rupt} kind
 * @param {string} account
 */
export async function go(kind, account) {
  console.log(kind);
  await attach({ client_id: "c1", account });
}
