// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = { alias: { dev: "rupt" } };
