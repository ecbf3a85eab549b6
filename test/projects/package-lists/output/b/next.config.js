module.exports = { transpilePackages: ["rupt", "@ruptjs/client"] };
