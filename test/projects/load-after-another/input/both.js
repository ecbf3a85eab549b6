const wrapped = require("./wrapper");
wrapped.attach({ client_id: "wrapped", account: 1 });
const Rupt = require("rupt").default;
Rupt.attach({ client_id: "direct", account: 1 });
