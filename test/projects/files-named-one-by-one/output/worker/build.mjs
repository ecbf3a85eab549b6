import { build } from "esbuild";
await build({ entryPoints: ["src/a.js", "src/b.js"], outdir: "dist", bundle: true });
