const { attach } = require("rupt/common.cjs");
const { plan } = require("./plan.js");

exports.start = async (id) => {
  await attach({ client_id: "abc", account: id, metadata: { plan } });
};
