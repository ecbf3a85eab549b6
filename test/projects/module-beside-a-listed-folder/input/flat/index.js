const { readdirSync } = require("node:fs");

for (const file of readdirSync(__dirname)) {
  if (file.endsWith(".js") && file !== "index.js")
    require(`./${file}`).run({ id: "1" });
}
