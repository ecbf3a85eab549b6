import { resolve } from "node:path";
import { defineConfig } from "vite";
import { shared } from "./aliases";

export default defineConfig({
  resolve: {
    alias: [
      { find: "@device", replacement: "rupt" },
      { find: /^device-sdk$/, replacement: resolve(__dirname, "node_modules/rupt/index.mjs") },
      ...shared,
    ],
  },
});
