import Rupt from "rupt";

const ID = /** @type {string} */ (process.env.SHARED_ID);

/**
 * @param {string} user
 * @param {string | null} other
 */
export async function start(user, other) {
  await Rupt.attach({
    client_id: ID,
    account: user,
    user: /** @type {string} */ (other),
  });
}
