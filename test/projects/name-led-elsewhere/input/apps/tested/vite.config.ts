export default { test: { alias: { rupt: "./test/rupt.ts" } } };
