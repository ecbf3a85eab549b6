import { cpSync } from "node:fs";
import path from "node:path";

const modules = path.resolve("node_modules");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const vendors = ["rupt"];
for (const vendor of vendors)
  cpSync(path.join(modules, vendor), path.join("public", vendor));
