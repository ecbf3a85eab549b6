import { readFileSync } from "node:fs";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const packages = ["rupt", "react"];
export const files = packages.map((name) =>
  readFileSync(`node_modules/${name}/index.js`, "utf8"),
);
export const more = packages.map((name) =>
  readFileSync("./node_modules/" + name + "/index.js"),
);
