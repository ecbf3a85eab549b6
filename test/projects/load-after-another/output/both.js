const wrapped = require("./wrapper");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
wrapped.attach({ client_id: "wrapped", account: 1 });
const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "direct" });

rupt.evaluate.access({ user: 1 });
