// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = { npm: { globals: { Rupt: "rupt" } } };
