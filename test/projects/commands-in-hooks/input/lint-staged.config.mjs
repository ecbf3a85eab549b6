// It asked "npm ls rupt" before.
export default {
  "package.json": ["npm ls rupt", "npm ls rupture"],
  "*.js": "eslint --fix",
};
