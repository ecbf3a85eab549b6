const { attach } = require("rupt/common.cjs");
exports.up = async () => {
  await attach({ client_id: "abc", account: "2" });
};
