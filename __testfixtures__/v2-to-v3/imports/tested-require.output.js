// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
exports.isThere = typeof require("rupt/common.cjs").attach === "function";

exports.enter = async (account) => {
  await require("./rupt").rupt.evaluate.access({ user: account });
};
