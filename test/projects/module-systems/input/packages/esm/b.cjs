const Rupt = require("rupt/common.cjs");

exports.go = (user) => {
  Rupt.attach({ client_id: "c1", account: user.id });
};
