const { rupt } = require("./rupt");

exports.enter = (user) => {
  void rupt.evaluate.access({ user: user.id });
};
