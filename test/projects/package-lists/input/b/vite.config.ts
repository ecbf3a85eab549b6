export default {
  ssr: { noExternal: ['rupt'], external: ["x"] },
  test: { server: { deps: { inline: ["rupt"] } } },
  optimizeDeps: {
    include: ["react", "rupt"],
    exclude: [
      "rupt",
      "x",
    ],
  },
  build: { rollupOptions: { external: "rupt" } },
};
