let Rupt;
Rupt = require("rupt");

exports.protect = async function (id) {
  await Rupt.attach({ client_id: "c1", account: id });
};
