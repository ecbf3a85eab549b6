import { default as First, Sdk } from "../lib/esm.mjs";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
First.attach({ client_id: "abc", account: 1 });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Sdk.attach({ client_id: "abc", account: 2 });
