const { rupt } = require("./rupt");
const config = require("./config");
const settings = require("./settings.json");

exports.open = (user) => {
  void rupt.evaluate.access({
    user: user.id,
  });
};
