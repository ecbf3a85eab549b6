const Rupt = require("@ruptjs/client").default;

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

let ruptClient;

function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "client-1" });
  }
  return ruptClient;
}

module.exports = { getRupt, getRupt2 };
