const { getRupt } = require("./rupt");
const config = require("./config");

module.exports = async (account) => {
  await getRupt(config.id).evaluate.access({ user: account });
};
