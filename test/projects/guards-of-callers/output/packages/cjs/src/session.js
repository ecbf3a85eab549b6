const Rupt = require("@ruptjs/client").default;
const { RUPT_ID } = require("./config.js");

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: RUPT_ID });
  }
  return client;
}

function enter(user) {
  getRupt().evaluate.access({ user: user.id });
}

exports.enter = enter;
