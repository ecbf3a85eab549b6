const { attach } = require("rupt");

/** @param {Parameters<typeof attach>[0]["account"]} account */
exports.required = async (account) => {
  await attach({ client_id: "required", account });
};
