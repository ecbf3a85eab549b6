import { cpSync } from "node:fs";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
for (const name of "rupt htmx.org".split(" "))
  cpSync(`node_modules/${name}`, `public/vendor/${name}`, { recursive: true });
