const one = (0, require)("rupt/common.cjs");
const two = require?.("rupt/common.cjs");
