const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "client-1" });

module.exports = { rupt };
