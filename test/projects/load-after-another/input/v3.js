const wrapped = require("./wrapper");
wrapped.attach({ client_id: "wrapped", account: 1 });
const Client = require("@ruptjs/client").default;
const Rupt = require("rupt").default;
Rupt.attach({ client_id: "v3", account: 1 });
