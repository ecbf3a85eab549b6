const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: process.env.RUPT_CLIENT_ID });

module.exports = { rupt };
