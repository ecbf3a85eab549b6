const Rupt = require("rupt/common.cjs");

exports.b = (user) => {
  Rupt.attach({ client_id: "two", account: user });
};

exports.b("2");
