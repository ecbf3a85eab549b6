const path = require("node:path");

module.exports = {
  resolve: { alias: { rupt$: path.resolve(__dirname, "src/own.ts") } },
};
