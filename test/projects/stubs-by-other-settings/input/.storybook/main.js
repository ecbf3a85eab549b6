export default {
  viteFinal: async (config) => {
    config.resolve.alias = { ...config.resolve.alias, rupt: "/mocks/rupt.js" };
    return config;
  },
};
