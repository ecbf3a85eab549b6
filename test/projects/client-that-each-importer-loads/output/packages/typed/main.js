const { rupt } = require("./rupt");
const { plan } = require("./plan");

exports.start = async (id) => {
  await rupt.evaluate.access({ user: id, metadata: { plan } });
};
