import { createRequire } from "node:module";

const EXPECTED = { rupt: "2", react: "18" };
const require = createRequire(import.meta.url);

for (const [name, major] of Object.entries(EXPECTED))
  console.log(major, require(`${name}/package.json`).version);
