import { cpSync } from "node:fs";

for (const name of "rupt htmx.org".split(" "))
  cpSync(`node_modules/${name}`, `public/vendor/${name}`, { recursive: true });
