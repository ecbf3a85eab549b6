const Rupt = require("rupt").default;
const { OWN } = require("./own.js");

exports.protectCycle = (user) => Rupt.attach({ client_id: OWN, account: user.id });
