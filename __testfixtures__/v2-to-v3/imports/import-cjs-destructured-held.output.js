const { detach } = require("rupt/common.cjs");
const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "c1" });

exports.protect = async function (id) {
  await rupt.evaluate.access({ user: id });
};
exports.leave = async function (id, device) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await detach({ client_id: "c1", account: id, device });
};
