const two = require("../lib/two");

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
two.default.attach({ client_id: "abc", account: 1 });
module.exports = { other: two.other };
