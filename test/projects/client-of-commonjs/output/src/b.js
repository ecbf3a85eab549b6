const { rupt } = require("./rupt-client");

exports.b = (user) => {
  rupt.evaluate.access({ user: user });
};

exports.b("2");
