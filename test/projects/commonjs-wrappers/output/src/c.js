const { attach, Rupt } = require("../lib/named");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
exports.c = (user) => { attach({ client_id: "abc", account: user.id }); Rupt.detach({ account: user.id }); };
