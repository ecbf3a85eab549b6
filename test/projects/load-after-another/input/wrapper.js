module.exports = require("rupt").default;
