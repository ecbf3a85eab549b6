export default {
  use: { ctViteConfig: { resolve: { alias: { rupt: "/test/rupt.js" } } } },
};
