module.exports = {
  forbidden: [{ name: "one-door", from: { pathNot: "^src/guard" }, to: { path: "^rupt$" } }],
};
