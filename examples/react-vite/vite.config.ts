import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: {
    rollupOptions: {
      input: { site: "index.html", player: "src/embed/player.js" },
    },
  },
});
