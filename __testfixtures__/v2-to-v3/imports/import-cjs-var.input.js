var Rupt = require("rupt");

exports.protect = function (id) {
  Rupt.attach({ client_id: "c1", account: id });
};
