const { rupt } = require("./rupt.mjs");

exports.go = (user) => {
  rupt.evaluate.access({ user: user.id });
};
