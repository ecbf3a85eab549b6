const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

exports.protect = async function (id) {
  await rupt.evaluate.access({ user: id });
};
