import { createRequire } from "node:module";

const ask = createRequire(import.meta.url);
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
for (const name of ["rupt", "react"]) console.log(ask.resolve(name));
