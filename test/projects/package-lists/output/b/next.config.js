// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = { transpilePackages: ["rupt"] };
