const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "cjs-1" });

module.exports = { rupt };
