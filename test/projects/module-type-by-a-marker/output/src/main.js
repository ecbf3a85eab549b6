import { createRequire } from "node:module";
const r = createRequire(import.meta.url);
await r("../legacy/a.js").run("1");
