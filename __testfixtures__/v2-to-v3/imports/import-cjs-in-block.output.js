if (process.env.WITHOUT_DEVICES) {
  module.exports = async () => {};
} else {
  const { rupt } = require("./rupt");
  module.exports = async (id) => {
    await rupt.evaluate.access({ user: id });
  };
}
