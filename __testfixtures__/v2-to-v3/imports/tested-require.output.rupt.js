const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "pk_tested" });

module.exports = { rupt };
