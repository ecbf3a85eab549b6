const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "two" });

module.exports = { rupt };
