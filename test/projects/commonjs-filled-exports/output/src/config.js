const { rupt } = require("./rupt.js");

Object.assign(exports, require("./more.js"));

exports.ID = process.env.RUPT_CLIENT_ID;

exports.check = function check(user) {
  rupt.evaluate.access({ user: user.id });
};
