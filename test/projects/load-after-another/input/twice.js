const first = require("rupt").default;
first.detach({ account: 1 });
const Rupt = require("rupt").default;
Rupt.attach({ client_id: "twice", account: 1 });
