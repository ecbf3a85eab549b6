const Module = require("module");
const original = Module._resolveFilename;
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
Module._resolveFilename = function (request, ...rest) { return original.call(this, request.startsWith("rupt/") ? require.resolve("./stub.cjs") : request, ...rest); };
