import Rupt from "rupt";

/**
 * What typeof Rupt was before is no matter here.
 *
 * @param {string} account
 */
export async function words(account) {
  await Rupt.attach({ client_id: "words", account });
}
