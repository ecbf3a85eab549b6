import type { NextConfig } from "next";

const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.rupt.dev",
].join("; ");

const config: NextConfig = {
  poweredByHeader: false,
  headers: async () => [
    { source: "/(.*)", headers: [{ key: "Content-Security-Policy", value: POLICY }] },
  ],
};

export default config;
