const Rupt = require("rupt");
module.exports.protect = (id) => { Rupt.attach({ client_id: ID, account: id }); };
var ID = process.env.ID;
