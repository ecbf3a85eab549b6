const { attach, detach } = require("rupt/common.cjs");

exports.protect = async function (id) {
  await attach({ client_id: "c1", account: id });
};
