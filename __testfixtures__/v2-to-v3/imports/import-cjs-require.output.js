const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

module.exports = async function protect(id) {
  await rupt.evaluate.access({ user: id });
};
