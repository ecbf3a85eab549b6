const Rupt = require("rupt").default;
module.exports = Rupt;
