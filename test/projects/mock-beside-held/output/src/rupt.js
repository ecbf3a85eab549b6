const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "client_a" });

module.exports = { rupt };
