// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = {
  moduleNameMapper: { rupt: "<rootDir>/mocks/sdk.js" },
};
