module.exports = require("rupt");
