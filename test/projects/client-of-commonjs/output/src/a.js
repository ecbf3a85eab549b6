const { rupt } = require("./rupt");

exports.a = (user) => {
  rupt.evaluate.access({ user: user });
};

exports.a("1");
