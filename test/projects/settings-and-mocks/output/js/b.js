// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
import { attach } from "https://cdn.skypack.dev/rupt";
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
attach({ client_id: "cid", account: "u" });
