module.exports = { transpilePackages: ["rupt"] };
