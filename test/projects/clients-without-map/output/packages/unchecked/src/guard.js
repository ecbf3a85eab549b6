import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
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
