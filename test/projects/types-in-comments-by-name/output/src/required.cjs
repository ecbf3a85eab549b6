const { attach } = require("rupt");
const Rupt = require("@ruptjs/client").default;

const rupt = new Rupt({ clientId: "required" });

/** @param {Parameters<typeof attach>[0]["account"]} account */
exports.required = async (account) => {
  await rupt.evaluate.access({ user: account });
};
