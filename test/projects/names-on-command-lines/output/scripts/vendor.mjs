import { cpSync } from "node:fs";

for (const name of process.argv.slice(2))
  cpSync(`node_modules/${name}`, `public/${name}`, { recursive: true });
