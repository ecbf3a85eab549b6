module.exports = { resolve: { alias: { rupt: require.resolve("rupt") } } };
