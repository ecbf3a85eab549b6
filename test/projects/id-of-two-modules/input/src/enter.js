const Rupt = require("rupt/common.cjs");
const { ID } = require("#env");

exports.enter = async (user) => {
  await Rupt.attach({ client_id: ID, account: user.id });
};
