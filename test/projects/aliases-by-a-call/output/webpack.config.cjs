const Encore = require("@symfony/webpack-encore");
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
Encore.addAliases({ rupt: "/stub.js" });
module.exports = Encore.getWebpackConfig();
