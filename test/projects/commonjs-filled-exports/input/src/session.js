const Rupt = require("rupt").default;
const { ID } = require("./config.js");

exports.enter = function enter(user) {
  Rupt.attach({ client_id: ID, account: user.id });
};
