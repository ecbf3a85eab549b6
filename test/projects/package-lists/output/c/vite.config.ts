export default {
  resolve: { dedupe: ["@ruptjs/client"] },
  build: { rollupOptions: { output: { manualChunks: { vendor: ["react", "@ruptjs/client"] } } } },
  ssr: { noExternal: ["@ruptjs/client"], external: ["@ruptjs/client"] },
  optimizeDeps: {
    exclude: [
      "@ruptjs/client",
    ],
  },
};
