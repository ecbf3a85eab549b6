import { spawn } from "node:child_process";
import { copyFileSync } from "node:fs";
import { loadEsm } from "load-esm";

copyFileSync("node_modules\\rupt\\index.js", "public\\rupt.js");
spawn("node", ["--import", "rupt", "src/main.js"]);
// node --import rupt src/main.js
const count = await loadEsm("rupt");
console.log(count, "node --loaded rupt");
