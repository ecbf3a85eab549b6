const { attach, detach } = require("rupt/common.cjs");

exports.protect = async function (id) {
  await attach({ client_id: "c1", account: id });
};
exports.leave = async function (id, device) {
  await detach({ client_id: "c1", account: id, device });
};
