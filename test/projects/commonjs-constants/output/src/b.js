const { rupt } = require("./rupt");

exports.open = (user) => {
  void rupt.evaluate.access({
    user: user.id,
  });
};
