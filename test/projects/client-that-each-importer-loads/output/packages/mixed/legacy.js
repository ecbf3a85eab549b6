const { rupt } = require("./rupt.mjs");
const { plan } = require("./plan.js");

exports.start = async (id) => {
  await rupt.evaluate.access({ user: id, metadata: { plan } });
};
