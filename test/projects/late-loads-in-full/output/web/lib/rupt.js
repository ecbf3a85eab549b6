const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "abc" });

module.exports = { rupt };
