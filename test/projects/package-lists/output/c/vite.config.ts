export default {
  resolve: { dedupe: ["@ruptjs/client"] },
  build: { rollupOptions: { output: { manualChunks: { vendor: ["react", "@ruptjs/client"] } } } },
};
