import { copyFileSync } from "node:fs";
import { join } from "node:path";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
for (const name of ["rupt", "react"])
  copyFileSync(
    join("node_modules", name, "index.js"),
    join("public", name + ".js"),
  );
