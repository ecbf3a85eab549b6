let Rupt;
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
Rupt = require("rupt");

exports.protect = async function (id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "c1", account: id });
};
