const Rupt = require("rupt").default;
const { RUPT_ID } = require("./config.js");

function enter(user) {
  Rupt.attach({ client_id: RUPT_ID, account: user.id });
}

exports.enter = enter;
