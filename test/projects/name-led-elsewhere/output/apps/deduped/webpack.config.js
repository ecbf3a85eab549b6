// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
module.exports = { resolve: { alias: { rupt: require.resolve("rupt") } } };
