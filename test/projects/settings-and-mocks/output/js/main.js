// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
import Rupt from "https://cdn.jsdelivr.net/npm/rupt@2.24.1/+esm";
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
await Rupt.attach({ client_id: "cid", account: "u" });
