module.exports = { alias: { dev: "rupt" } };
