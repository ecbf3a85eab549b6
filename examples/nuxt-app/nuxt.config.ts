export default defineNuxtConfig({
  compatibilityDate: "2025-07-01",
  build: {
    transpile: ["rupt"],
  },
  runtimeConfig: {
    public: {
      ruptTrialClientId: "",
    },
  },
});
