const { attach } = require("rupt/common.cjs");
const settings = require("./settings");

exports.watch = async function watch(user) {
  await attach({ client_id: settings.web, account: user });
};
