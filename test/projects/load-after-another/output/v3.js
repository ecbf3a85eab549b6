const wrapped = require("./wrapper");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
wrapped.attach({ client_id: "wrapped", account: 1 });
const Client = require("@ruptjs/client").default;

const rupt = new Client({ clientId: "v3" });

rupt.evaluate.access({ user: 1 });
