const Rupt = require("@ruptjs/client").default;
const settings = require("./settings");

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

settings.init("late");

exports.enter = (user) => {
  getRupt(settings.id).evaluate.access({ user: user.id });
};
