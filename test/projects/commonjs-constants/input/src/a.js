const Rupt = require("rupt/common.cjs");
const { id } = require("./config");

exports.enter = (user) => {
  void Rupt.attach({ client_id: id, account: user.id });
};
