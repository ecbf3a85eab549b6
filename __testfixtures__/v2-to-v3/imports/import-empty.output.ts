// TODO(rupt-migrate): side-effect-import: import the v3 client where window.Rupt is read, then delete this import
import {} from "rupt";

export const x = 1;
