exports.protect = async function (id) {
  await require("rupt").default.attach({ client_id: "c1", account: id });
};
