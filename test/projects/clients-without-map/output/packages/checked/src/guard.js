import Rupt from "@ruptjs/client";

/** @type {{ [clientId: string]: Rupt | undefined }} */
const clients = Object.create(null);

/** @param {string} clientId */
function getRupt(clientId) {
  let client = clients[clientId];
  if (!client) {
    client = new Rupt({ clientId });
    clients[clientId] = client;
  }
  return client;
}

/** @param {string} id @param {string} user */
export function guard(id, user) {
  return getRupt(id)
    .evaluate.access({ user: user })
    .then(function () {
      return true;
    });
}
