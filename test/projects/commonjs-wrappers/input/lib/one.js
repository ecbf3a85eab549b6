const Rupt = require("rupt").default;
module.exports.default = Rupt;
module.exports.other = 1;
