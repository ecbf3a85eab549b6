import Rupt from "rupt";

/** @param {string} user */
export async function start(user) {
  await Rupt.attach({
    client_id: /** @type {string} */ (process.env.OWN_ID),
    account: user,
  });
}
