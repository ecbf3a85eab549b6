import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const load = createRequire(import.meta.url);
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const Rupt = require("rupt").default;
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Rupt.attach({ client_id: "c4", account: "u" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
load("rupt").attach({ client_id: "c5", account: "u" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
createRequire(import.meta.url)("rupt").attach({ client_id: "c6", account: "u" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const late = await import.defer("rupt");
