const Rupt = require("@ruptjs/client").default;
module.exports.protect = (id) => { rupt.evaluate.access({ user: id }); };
var ID = process.env.ID;

const rupt = new Rupt({ clientId: ID });
