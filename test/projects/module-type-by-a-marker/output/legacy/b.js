const { rupt } = require("./rupt.js");
exports.run = (id) => void rupt.evaluate.access({ user: id });
