const Rupt = require("rupt/common.cjs");
const config = require("./config");

module.exports = async (account) => {
  await Rupt.attach({ client_id: config.id, account });
};
