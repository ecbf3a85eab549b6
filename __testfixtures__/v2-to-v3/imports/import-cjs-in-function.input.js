exports.protect = async function (id) {
  const Rupt = require("rupt");
  await Rupt.attach({ client_id: "c1", account: id });
};
