const { attach, Rupt } = require("../lib/named");
exports.c = (user) => { attach({ client_id: "abc", account: user.id }); Rupt.detach({ account: user.id }); };
