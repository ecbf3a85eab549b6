const stubs = { rupt: "/mocks/rupt.js" };
export default {
  viteFinal: (c) => ({
    ...c,
    resolve: { ...c.resolve, alias: { ...c.resolve.alias, ...stubs } },
  }),
};
