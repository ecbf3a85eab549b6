exports.first = exports.second = require("rupt").default;
