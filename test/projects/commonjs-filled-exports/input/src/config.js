const Rupt = require("rupt").default;

Object.assign(exports, require("./more.js"));

exports.ID = process.env.RUPT_CLIENT_ID;

exports.check = function check(user) {
  Rupt.attach({ client_id: process.env.RUPT_CLIENT_ID, account: user.id });
};
