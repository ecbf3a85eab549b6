const { attach } = require("rupt/common.cjs");

exports.watchDevice = async (user) => {
  await attach({ client_id: "client_a", account: user.id });
};
