const { attach } = require("rupt/common.cjs");

exports.a = (user) => {
  attach({ client_id: "one", account: user });
};

exports.a("1");
