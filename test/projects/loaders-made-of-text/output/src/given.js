import { load } from "./loader.js";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const sharing = () => load("rupt");
