import { createRequire } from "node:module";

const ask = createRequire(import.meta.url);
for (const name of ["rupt", "react"]) console.log(ask.resolve(name));
