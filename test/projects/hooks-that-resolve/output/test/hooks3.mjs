import { registerHooks } from "node:module";
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
const stubs = { rupt: "./stub.mjs" };
registerHooks({ resolve(specifier, context, next) { return specifier in stubs ? { url: stubs[specifier], shortCircuit: true } : next(specifier, context); } });
