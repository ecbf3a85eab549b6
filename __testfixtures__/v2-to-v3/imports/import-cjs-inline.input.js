exports.protect = async function (id) {
  await require("rupt").attach({ client_id: "c1", account: id });
};
