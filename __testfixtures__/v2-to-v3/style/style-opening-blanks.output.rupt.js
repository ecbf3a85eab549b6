const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "client-3" });

module.exports = { rupt };
