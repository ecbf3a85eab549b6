// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default {
  optimizeDeps: { include: ["react", "rupt"] },
  ssr: { noExternal: ['rupt'], external: ["x"] },
  test: { server: { deps: { inline: ["rupt"] } } },
};
