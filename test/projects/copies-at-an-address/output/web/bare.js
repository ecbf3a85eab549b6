import "npm/rupt/index.mjs";
