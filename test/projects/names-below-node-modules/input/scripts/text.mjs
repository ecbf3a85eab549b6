import { readFileSync } from "node:fs";

const packages = ["rupt", "react"];
export const files = packages.map((name) =>
  readFileSync(`node_modules/${name}/index.js`, "utf8"),
);
export const more = packages.map((name) =>
  readFileSync("./node_modules/" + name + "/index.js"),
);
