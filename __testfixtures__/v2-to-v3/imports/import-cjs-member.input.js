const attach = require("rupt").attach;

exports.protect = async function (id) {
  await attach({ client_id: "c1", account: id });
};
