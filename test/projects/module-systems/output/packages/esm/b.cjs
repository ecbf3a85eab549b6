const { rupt } = require("./rupt.js");

exports.go = (user) => {
  rupt.evaluate.access({ user: user.id });
};
