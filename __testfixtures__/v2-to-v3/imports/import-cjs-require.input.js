const Rupt = require("rupt");

module.exports = async function protect(id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
