import { createJiti } from "jiti";

const jiti = createJiti(import.meta.url);

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const load = () => jiti.import("rupt", { default: true });
export const other = () => jiti.import("./settings.js");
