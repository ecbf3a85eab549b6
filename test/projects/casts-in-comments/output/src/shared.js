import { rupt } from "./rupt";

/**
 * @param {string} user
 * @param {string | null} other
 */
export async function start(user, other) {
  await rupt.evaluate.access({
    user: user ?? /** @type {string} */ (other),
  });
}
