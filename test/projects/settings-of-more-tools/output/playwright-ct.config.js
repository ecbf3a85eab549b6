// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  use: { ctViteConfig: { resolve: { alias: { rupt: "/test/rupt.js" } } } },
};
