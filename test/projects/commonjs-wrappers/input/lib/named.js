const Rupt = require("rupt").default;
exports.attach = Rupt.attach;
module.exports.Rupt = Rupt;
