const Rupt = require("rupt").default;
const config = require("./config.js");
const copied = require("./barrel.js");

exports.protectWhole = (user) => {
  Rupt.attach({ client_id: copied.ID, account: user.id });
  Rupt.attach({ client_id: copied.LATE, account: user.id });
  Rupt.attach({ client_id: config.LATE, account: user.id });
};
