// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
const mappers = { "^rupt$": "<rootDir>/mocks/rupt.cjs" };
module.exports = { moduleNameMapper: mappers };
