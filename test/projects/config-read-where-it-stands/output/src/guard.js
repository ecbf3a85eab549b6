const Rupt = require("@ruptjs/client").default;
const config = require("./config.json");

const rupt = new Rupt({ clientId: config.rupt.id });

exports.protect = async function protect(user) {
  await rupt.evaluate.access({ user: user });
};
