const Rupt = (module.exports = require("rupt").default);

Rupt.attach({ client_id: "abc", account: 1 });
