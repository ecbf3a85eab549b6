// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = {
  chainWebpack: (config) => config.externals({ rupt: "Rupt" }),
};
