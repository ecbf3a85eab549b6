// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default [
  { rules: { "no-restricted-imports": ["error", { paths: [{ name: "rupt", message: "Use src/a.js" }] }] } },
];
