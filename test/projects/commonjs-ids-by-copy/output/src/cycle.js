const { getRupt } = require("./rupt.js");
const { OWN } = require("./own.js");

exports.protectCycle = (user) => getRupt(OWN).evaluate.access({ user: user.id });
