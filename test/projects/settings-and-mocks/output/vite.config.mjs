// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  resolve: { alias: { rupt: "rupt/index.mjs" } },
  build: { rollupOptions: { output: { globals: { rupt: "Rupt" } } } },
};
