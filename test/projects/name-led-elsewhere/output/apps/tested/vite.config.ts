// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default { test: { alias: { rupt: "./test/rupt.ts" } } };
