const { rupt } = require("./rupt");

module.exports = function b(id) {
  rupt.evaluate.access({ user: id });
};
