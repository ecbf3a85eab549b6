import Rupt from "rupt";
import V3 from "@ruptjs/client";

// TODO(rupt-migrate): client-reused: Existing v3 client reused
Rupt.attach({ client_id: "c1", account: "a" });
export const client = new V3({ clientId: "c1" });
