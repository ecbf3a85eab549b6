const Rupt = require("@ruptjs/client").default;
const config = require("./config");

const rupt = new Rupt({ clientId: config.id });

module.exports = { rupt };
