exports.protect = async function (id) {
  const { rupt } = require("./rupt");
  await rupt.evaluate.access({ user: id });
};
