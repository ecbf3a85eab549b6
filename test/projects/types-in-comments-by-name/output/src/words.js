import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "words" });

/**
 * What typeof Rupt was before is no matter here.
 *
 * @param {string} account
 */
export async function words(account) {
  await rupt.evaluate.access({ user: account });
}
