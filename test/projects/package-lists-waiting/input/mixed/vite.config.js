export default {
  optimizeDeps: {
    include: ["some-long-package", "another-long-package", "a-third-one", "rupt"],
  },
  ssr: { noExternal: ["rupt"] },
};
