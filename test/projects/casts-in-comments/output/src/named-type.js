import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: /** @type {Id} */ (process.env.TYPED_ID) });

/** @typedef {string} Id */

/** @param {string} user */
export async function start(user) {
  await rupt.evaluate.access({
    user: user,
  });
}
