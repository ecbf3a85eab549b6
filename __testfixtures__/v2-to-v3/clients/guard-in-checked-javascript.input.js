// @ts-check
import Rupt from "rupt";

const OWN_ID = process.env.OWN_ID;
const CAST_ID = process.env.CAST_ID;
const config = { fixed: "fixed" };

/** @param {{ id: string } | null} user */
export async function start(user) {
  if (!user || !OWN_ID) return;
  await Rupt.attach({ client_id: OWN_ID, account: user.id });
}

/** @param {{ id: string }} user */
export async function startCast(user) {
  if (!CAST_ID) return;
  await Rupt.attach({
    client_id: /** @type {string} */ (CAST_ID),
    account: user.id,
  });
}

/** @param {{ id: string }} user */
export async function startFixed(user) {
  if (!config.fixed) return;
  await Rupt.attach({ client_id: config.fixed, account: user.id });
}
