const Rupt = require("@ruptjs/client").default;
const settings = require("./settings");

const rupt = new Rupt({ clientId: settings.web });

exports.watch = async function watch(user) {
  await rupt.evaluate.access({ user: user });
};
