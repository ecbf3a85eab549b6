const { attach } = require("rupt/common.cjs");
exports.run = (id) => void attach({ client_id: "abc", account: id });
