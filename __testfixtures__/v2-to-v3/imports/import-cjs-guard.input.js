const Rupt = typeof window !== "undefined" ? require("rupt") : null;

exports.protect = async function (id) {
  if (Rupt) await Rupt.attach({ client_id: "c1", account: id });
};
