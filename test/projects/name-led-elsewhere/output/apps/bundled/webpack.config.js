const path = require("node:path");

// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = {
  resolve: { alias: { rupt$: path.resolve(__dirname, "src/own.ts") } },
};
