const { default: Rupt } = require("@ruptjs/client");

const rupt = new Rupt({ clientId: "c1" });

exports.protect = async function (id) {
  await rupt.evaluate.access({ user: id });
};
