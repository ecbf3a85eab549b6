export default {
  viteFinal: async (config) => {
    // TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
    config.resolve.alias = { ...config.resolve.alias, rupt: "/mocks/rupt.js" };
    return config;
  },
};
