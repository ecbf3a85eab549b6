const shared = { react: {}, rupt: { singleton: true } };
module.exports = { entry: { rupt: "./src/main.js" }, plugins: [new ModuleFederationPlugin({ shared })] };
