exports.protect = async function protect(account) {
  const { attach: secure } = require("rupt").default;
  await secure({ client_id: "client-1", account });
};

exports.guard = async (account) => {
  const attempts = 1,
    { attach } = require("rupt")["default"];
  await attach({ client_id: "client-1", account, metadata: { attempts } });
};
