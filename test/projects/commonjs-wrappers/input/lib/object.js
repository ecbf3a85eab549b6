const { default: Rupt, attach } = require("rupt");
module.exports = { sdk: Rupt, attach };
