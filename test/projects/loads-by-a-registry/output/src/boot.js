import { start } from "./start.js";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const vendors = ["rupt", "react"];
start(vendors);
