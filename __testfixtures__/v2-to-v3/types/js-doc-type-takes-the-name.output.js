import RuptClient from "@ruptjs/client";

const ruptClient = new RuptClient({ clientId: "c1" });

/** @typedef {{ plan: string }} Rupt */

/** @callback rupt @param {string} plan */

/**
 * @param {Rupt} kind
 * @param {string} account
 */
export async function go(kind, account) {
  console.log(kind);
  await ruptClient.evaluate.access({ user: account });
}
