const { attach } = require("rupt/common.cjs");
const config = require("./config.json");

exports.protect = async function protect(user) {
  await attach({ client_id: config.rupt.id, account: user });
};
