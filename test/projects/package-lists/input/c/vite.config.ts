export default {
  resolve: { dedupe: ["rupt"] },
  build: { rollupOptions: { output: { manualChunks: { vendor: ["react", "rupt"] } } } },
};
