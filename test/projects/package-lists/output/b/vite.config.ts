// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  ssr: { noExternal: ['rupt', '@ruptjs/client'], external: ["x"] },
  test: { server: { deps: { inline: ["rupt", "@ruptjs/client"] } } },
  optimizeDeps: {
    include: ["react", "rupt", "@ruptjs/client"],
    exclude: [
      "rupt",
      "@ruptjs/client",
      "x",
    ],
  },
  build: { rollupOptions: { external: "rupt" } },
};
