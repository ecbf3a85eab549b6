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

const rupt = new Rupt({ clientId: "client-2" });

exports.enter = function (user) {
  getRupt(require("./config").ID).evaluate.access({ user: user.id });
};

exports.visit = function (user) {
  rupt.evaluate.access({ user: user.id });
};
