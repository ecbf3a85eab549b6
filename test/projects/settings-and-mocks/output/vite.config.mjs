// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  resolve: { alias: { rupt: "/src/sdk" } },
  build: { rollupOptions: { output: { globals: { rupt: "Rupt" } } } },
};
