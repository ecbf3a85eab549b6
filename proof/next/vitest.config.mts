import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "happy-dom",
    env: { NEXT_PUBLIC_RUPT_CLIENT_ID: "orchard_notes_test" },
  },
});
