exports.protect = async function protect(account) {
  const { rupt } = require("./rupt");
  await rupt.evaluate.access({ user: account });
};

exports.guard = async (account) => {
  const attempts = 1,
    { rupt } = require("./rupt");
  await rupt.evaluate.access({ user: account, metadata: { attempts } });
};
