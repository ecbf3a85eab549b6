const Rupt = require("rupt").default;

module.exports = async function protect(id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
