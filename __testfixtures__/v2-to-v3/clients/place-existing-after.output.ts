import Rupt from "rupt";
import V3 from "@ruptjs/client";

// TODO(rupt-migrate): client-reused: export the v3 client with this id, or create it above this call; then run rupt-migrate again
Rupt.attach({ client_id: "c1", account: "a" });
export const client = new V3({ clientId: "c1" });
