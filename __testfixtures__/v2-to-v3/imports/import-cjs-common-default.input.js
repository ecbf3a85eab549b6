const Rupt = require("rupt/common.cjs").default;

exports.protect = async function (id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
