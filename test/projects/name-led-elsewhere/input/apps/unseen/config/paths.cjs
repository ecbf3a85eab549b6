module.exports = { alias: { rupt: "./vendor/rupt.js" } };
