exports.isThere = typeof require("rupt/common.cjs").attach === "function";

exports.enter = async (account) => {
  await require("rupt/common.cjs").attach({ client_id: "pk_tested", account });
};
