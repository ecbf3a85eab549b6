const first = require("rupt").default;
// TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
first.detach({ account: 1 });
const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "twice" });

rupt.evaluate.access({ user: 1 });
