const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

module.exports = { rupt };
