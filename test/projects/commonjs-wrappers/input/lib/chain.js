const Rupt = require("rupt").default;
module.exports = exports = Rupt;
