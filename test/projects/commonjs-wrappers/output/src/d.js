const lib = require("../lib/object.js");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
exports.d = (user) => { lib.attach({ client_id: "abc", account: user.id }); lib.sdk.attach({ client_id: "abc", account: user.id }); };
