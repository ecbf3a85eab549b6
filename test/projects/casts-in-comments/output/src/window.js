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

/** @param {string} user */
export async function start(user) {
  await getRupt(/** @type {any} */ (window).ruptId).evaluate.access({
    user: user,
  });
}
