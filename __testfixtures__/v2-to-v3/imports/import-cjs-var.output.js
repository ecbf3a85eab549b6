var Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

exports.protect = function (id) {
  rupt.evaluate.access({ user: id });
};
