const { rupt } = require("../rupt");
exports.up = async () => {
  await rupt.evaluate.access({ user: "2" });
};
