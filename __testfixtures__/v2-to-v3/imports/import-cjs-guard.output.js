// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const Rupt = typeof window !== "undefined" ? require("rupt") : null;

exports.protect = async function (id) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  if (Rupt) await Rupt.attach({ client_id: "c1", account: id });
};
