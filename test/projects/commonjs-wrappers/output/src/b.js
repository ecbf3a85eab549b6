const Rupt = require("../lib/default");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
exports.b = (user) => { Rupt.attach({ client_id: "abc", account: user.id }); };
