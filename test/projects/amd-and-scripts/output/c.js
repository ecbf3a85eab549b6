// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
require(["rupt"]);
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
requirejs(["rupt"], (R) => R.default.attach({ client_id: "c3", account: "u" }));
