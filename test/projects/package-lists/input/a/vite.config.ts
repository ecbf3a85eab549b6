export default {
  optimizeDeps: { include: ["react", "rupt"] },
  ssr: { noExternal: ['rupt'], external: ["x"] },
  test: { server: { deps: { inline: ["rupt"] } } },
};
