if (process.env.WITHOUT_DEVICES) {
  module.exports = async () => {};
} else {
  const { attach } = require("rupt/common.cjs");
  module.exports = async (id) => {
    await attach({ client_id: "abc", account: id });
  };
}
