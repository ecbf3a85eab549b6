import { build } from "esbuild";
await build({ plugins: [{ name: "stub", setup(b) { b.onResolve({ filter: /^rupt$/ }, () => ({ path: "/stub.js" })); } }] });
