import Rupt from "rupt";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Rupt.attach({ client_id: "abc", account: "1" });
