const Encore = require("@symfony/webpack-encore");
Encore.addAliases({ rupt: "/stub.js" });
module.exports = Encore.getWebpackConfig();
