module.exports = { npm: { globals: { Rupt: "rupt" } } };
