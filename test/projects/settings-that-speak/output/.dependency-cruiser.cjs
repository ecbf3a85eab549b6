// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
module.exports = {
  forbidden: [{ name: "one-door", from: { pathNot: "^src/guard" }, to: { path: "^rupt$" } }],
};
