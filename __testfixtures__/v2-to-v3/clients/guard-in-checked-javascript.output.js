// @ts-check
import Rupt from "@ruptjs/client";

/** @type {Map<string, Rupt>} */
const clients = new Map();

/** @param {string} clientId */
function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

/** @type {Rupt | undefined} */
let client;

function getRuptClient() {
  if (!client) {
    client = new Rupt({ clientId: /** @type {string} */ (CAST_ID) });
  }
  return client;
}

const OWN_ID = process.env.OWN_ID;
const CAST_ID = process.env.CAST_ID;
const config = { fixed: "fixed" };

const rupt = new Rupt({ clientId: config.fixed });

/** @param {{ id: string } | null} user */
export async function start(user) {
  if (!user || !OWN_ID) return;
  await getRupt(OWN_ID).evaluate.access({ user: user.id });
}

/** @param {{ id: string }} user */
export async function startCast(user) {
  if (!CAST_ID) return;
  await getRuptClient().evaluate.access({
    user: user.id,
  });
}

/** @param {{ id: string }} user */
export async function startFixed(user) {
  if (!config.fixed) return;
  await rupt.evaluate.access({ user: user.id });
}
