const { attach } = require("rupt/common.cjs");
const config = require("./config.js");
const settings = require("./settings.json");

exports.protect = async function protect(user) {
  await attach({ client_id: settings.patched.id, account: user });
  await attach({ client_id: settings.taken.id, account: user });
  await attach({ client_id: settings.read.id, account: user });
  await attach({ client_id: config.merged.id, account: user });
  await attach({ client_id: config.passedOn.id, account: user });
};
