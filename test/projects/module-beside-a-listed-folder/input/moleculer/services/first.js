const { attach } = require("rupt/common.cjs");

exports.run = async (user) => {
  await attach({ client_id: "abc", account: user.id });
};
