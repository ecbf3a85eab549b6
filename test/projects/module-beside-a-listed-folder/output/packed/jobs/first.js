const { rupt } = require("../rupt");

exports.run = async (user) => {
  await rupt.evaluate.access({ user: user.id });
};
