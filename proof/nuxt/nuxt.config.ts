export default defineNuxtConfig({
  compatibilityDate: "2025-07-01",
  telemetry: false,
  // The newest cssnano wants a newer Node than this app does.
  postcss: { plugins: { cssnano: false } },
  app: {
    head: { link: [{ rel: "icon", href: "data:," }] },
  },
  runtimeConfig: {
    public: {
      ruptTrialClientId: "lamplight_trial",
    },
  },
});
