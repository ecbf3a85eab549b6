export default {
  optimizeDeps: { include: ["react", "@ruptjs/client"] },
  ssr: { noExternal: ['@ruptjs/client'], external: ["x"] },
  test: { server: { deps: { inline: ["@ruptjs/client"] } } },
};
