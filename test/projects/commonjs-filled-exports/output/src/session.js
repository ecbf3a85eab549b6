const { rupt } = require("./rupt.js");
const { ID } = require("./config.js");

exports.enter = function enter(user) {
  rupt.evaluate.access({ user: user.id });
};
