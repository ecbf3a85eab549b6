const Rupt = require("rupt").default;
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
module.exports = exports = Rupt;
