const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.rupt.dev",
]

export default defineNuxtConfig({
  compatibilityDate: '2025-07-01',
  telemetry: false,
  // The newest cssnano wants a newer Node than this app does.
  postcss: { plugins: { cssnano: false } },
  app: {
    head: { link: [{ rel: 'icon', href: 'data:,' }] },
  },
  routeRules: {
    '/**': { headers: { 'content-security-policy': policy.join('; ') } },
  },
  runtimeConfig: {
    public: {
      // NUXT_PUBLIC_RUPT_TRIAL_CLIENT_ID; empty where there are no trials.
      ruptTrialClientId: '',
    },
  },
})
