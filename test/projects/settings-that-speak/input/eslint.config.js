export default [
  { rules: { "no-restricted-imports": ["error", { paths: [{ name: "rupt", message: "Use src/a.js" }] }] } },
];
