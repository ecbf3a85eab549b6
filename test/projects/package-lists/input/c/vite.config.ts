export default {
  resolve: { dedupe: ["rupt"] },
  build: { rollupOptions: { output: { manualChunks: { vendor: ["react", "rupt"] } } } },
  ssr: { noExternal: ["rupt", "@ruptjs/client"], external: ["@ruptjs/client", "rupt"] },
  optimizeDeps: {
    exclude: [
      "rupt",
    ],
  },
};
