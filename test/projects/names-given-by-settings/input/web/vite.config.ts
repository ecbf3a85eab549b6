import AutoImport from "unplugin-auto-import/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    AutoImport({ imports: ["vue", { rupt: [["attach", "attachDevice"], ["default", "Devices"]] }] }),
    AutoImport({ imports: [{ from: "rupt", imports: ["getHash", { name: "attach", as: "enter" }] }] }),
  ],
});
