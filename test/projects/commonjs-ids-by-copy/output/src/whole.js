const { getRupt, getRupt2 } = require("./rupt.js");
const config = require("./config.js");
const copied = require("./barrel.js");

exports.protectWhole = (user) => {
  getRupt2().evaluate.access({ user: user.id });
  getRupt(copied.LATE).evaluate.access({ user: user.id });
  getRupt(config.LATE).evaluate.access({ user: user.id });
};
