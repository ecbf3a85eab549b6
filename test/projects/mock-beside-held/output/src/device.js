const { rupt } = require("./rupt");

exports.watchDevice = async (user) => {
  await rupt.evaluate.access({ user: user.id });
};
