module.exports = { transpilePackages: ["@ruptjs/client"] };
