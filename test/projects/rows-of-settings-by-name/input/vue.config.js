module.exports = {
  chainWebpack: (config) => config.externals({ rupt: "Rupt" }),
};
