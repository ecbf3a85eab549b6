module.exports = { "pre-commit": "npx lint-staged && npm ls rupt" };
