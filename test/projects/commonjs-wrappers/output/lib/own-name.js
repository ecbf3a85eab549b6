// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
const Rupt = (module.exports = require("rupt").default);

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Rupt.attach({ client_id: "abc", account: 1 });
