const Rupt = require("rupt").default;

exports.c = (id) => Rupt.attach({ client_id: "cjs-1", account: id }).then(() => undefined);
