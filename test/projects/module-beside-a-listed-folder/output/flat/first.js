const { attach } = require("rupt/common.cjs");

exports.run = async (user) => {
  // TODO(rupt-migrate): client-module: Client module
  await attach({ client_id: "abc", account: user.id });
};
