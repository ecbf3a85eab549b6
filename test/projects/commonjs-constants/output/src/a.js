const { rupt } = require("./rupt");
const { id } = require("./config");

exports.enter = (user) => {
  void rupt.evaluate.access({ user: user.id });
};
