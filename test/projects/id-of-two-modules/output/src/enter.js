const Rupt = require("@ruptjs/client").default;
const { ID } = require("#env");

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

exports.enter = async (user) => {
  await getRupt(ID).evaluate.access({ user: user.id });
};
