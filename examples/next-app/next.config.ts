import type { NextConfig } from "next";

const config: NextConfig = {
  transpilePackages: ["rupt"],
  async headers() {
    return [
      {
        source: "/(.*)",
        headers: [
          {
            key: "Content-Security-Policy",
            value: "default-src 'self'; connect-src 'self' https://api.rupt.dev",
          },
        ],
      },
    ];
  },
};

export default config;
