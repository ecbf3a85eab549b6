import path from "node:path";
import webpack from "webpack";

const brand = process.env.BRAND ?? "default";

export default {
  resolve: {
    alias: {
      "@": path.resolve("src"),
      "@brand": path.resolve("src/brands", brand),
    },
  },
  plugins: [new webpack.NormalModuleReplacementPlugin(/config\/current/, "./production")],
};
