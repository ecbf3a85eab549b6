const { getRupt, getRupt2 } = require("./rupt.js");
const { LATE } = require("./config.js");

exports.protectNamed = (user) => {
  getRupt2().evaluate.access({ user: user.id });
  getRupt(LATE).evaluate.access({ user: user.id });
};
