const Rupt = require("rupt").default;
const { OWN } = require("./own.js");

exports.protectOutside = (user) => Rupt.attach({ client_id: OWN, account: user.id });
