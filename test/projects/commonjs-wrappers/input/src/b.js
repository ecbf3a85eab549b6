const Rupt = require("../lib/default");
exports.b = (user) => { Rupt.attach({ client_id: "abc", account: user.id }); };
