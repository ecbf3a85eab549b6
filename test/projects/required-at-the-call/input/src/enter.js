const Rupt = require("rupt/common.cjs");

exports.enter = function (user) {
  Rupt.attach({ client_id: require("./config").ID, account: user.id });
};

exports.visit = function (user) {
  Rupt.attach({ client_id: require("./plain").ID, account: user.id });
};
