export default {
  optimizeDeps: {
    include: [
      "some-long-package",
      "another-long-package",
      "a-third-one",
      "rupt",
      "@ruptjs/client",
    ],
  },
  ssr: { noExternal: ["rupt", "@ruptjs/client"] },
};
