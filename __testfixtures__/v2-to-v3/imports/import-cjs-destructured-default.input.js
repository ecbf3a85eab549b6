const { default: Rupt } = require("rupt/common.cjs");

exports.protect = async function (id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
