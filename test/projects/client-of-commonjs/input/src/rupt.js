const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "one" });

module.exports = { rupt };
