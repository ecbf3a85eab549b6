const { attach } = require("rupt/common.cjs").default;

module.exports = function b(id) {
  attach({ client_id: "cjs-1", account: id });
};
