const Module = require("module");
const load = Module._load;
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
Module._load = function (request, ...rest) { if (request === "rupt") return { attach: async () => null }; return load.call(this, request, ...rest); };
