import Rupt from "rupt";

const ID = /** @type {string} */ (process.env.SHARED_ID);

/** @param {string} user */
export async function start(user) {
  await Rupt.attach({ client_id: ID, account: user });
}
