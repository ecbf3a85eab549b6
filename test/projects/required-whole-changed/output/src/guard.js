const Rupt = require("@ruptjs/client").default;
const config = require("./config.js");
const settings = require("./settings.json");

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const rupt = new Rupt({ clientId: settings.read.id });

exports.protect = async function protect(user) {
  await getRupt(settings.patched.id).evaluate.access({ user: user });
  await getRupt(settings.taken.id).evaluate.access({ user: user });
  await rupt.evaluate.access({ user: user });
  await getRupt(config.merged.id).evaluate.access({ user: user });
  await getRupt(config.passedOn.id).evaluate.access({ user: user });
};
