const { readdirSync } = require("node:fs");
const { join, resolve } = require("node:path");

module.exports = (folder) => {
  const path = resolve(__dirname, "..", folder);
  return readdirSync(path).map((file) => require(join(path, file)));
};
