// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
import Rupt from "https://esm.sh/rupt@2.24.1";
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
await Rupt.attach({ client_id: "cid", account: "u" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const { attach } = await import("https://ga.jspm.io/npm:rupt@2.24.1/index.mjs");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
attach({ client_id: "c2", account: "u" });
