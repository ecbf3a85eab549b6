import { cpSync, readFileSync } from "node:fs";
import { parse } from "smol-toml";

for (const { name } of parse(readFileSync("vendors.toml", "utf8")).vendors)
  cpSync("node_modules/" + name, "public/vendor", { recursive: true });
