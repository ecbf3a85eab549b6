import { copyFileSync } from "node:fs";
import { join } from "node:path";

for (const name of ["rupt", "react"])
  copyFileSync(
    join("node_modules", name, "index.js"),
    join("public", name + ".js"),
  );
