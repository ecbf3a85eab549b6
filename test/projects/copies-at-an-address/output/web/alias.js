import Rupt from "@/copies/rupt.js";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
Rupt.attach({ client_id: "abc", account: window.user });
