import { register } from "./registry.js";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
register("rupt");
