const Rupt = require("rupt").default;
const { ID, LATE } = require("./config.js");

exports.protectNamed = (user) => {
  Rupt.attach({ client_id: ID, account: user.id });
  Rupt.attach({ client_id: LATE, account: user.id });
};
