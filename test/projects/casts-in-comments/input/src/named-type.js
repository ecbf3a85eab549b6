import Rupt from "rupt";

/** @typedef {string} Id */

/** @param {string} user */
export async function start(user) {
  await Rupt.attach({
    client_id: /** @type {Id} */ (process.env.TYPED_ID),
    account: user,
  });
}
