const requireAll = require("./tools/require-all");

for (const job of requireAll("./jobs")) job.run({ id: "1" });
