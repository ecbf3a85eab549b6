import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: /** @type {string} */ (process.env.OWN_ID) });

/** @param {string} user */
export async function start(user) {
  await rupt.evaluate.access({
    user: user,
  });
}
