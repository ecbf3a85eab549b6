// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const one = (0, require)("rupt/common.cjs");
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const two = require?.("rupt/common.cjs");
