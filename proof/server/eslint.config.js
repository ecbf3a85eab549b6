const js = require("@eslint/js");
const globals = require("globals");

module.exports = [
  { ignores: ["public/desk.js", "public/require.js"] },
  js.configs.recommended,
  {
    files: ["*.js", "client/**", "test/**"],
    languageOptions: { sourceType: "commonjs", globals: globals.node },
  },
  { files: ["client/**"], languageOptions: { globals: globals.browser } },
  { files: ["test/**"], languageOptions: { globals: globals.jest } },
  {
    files: ["public/**"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, ...globals.amd } },
  },
];
