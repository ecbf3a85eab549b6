const mappers = { "^rupt$": "<rootDir>/mocks/rupt.cjs" };
module.exports = { moduleNameMapper: mappers };
