import { build } from "esbuild";
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
await build({ plugins: [{ name: "stub", setup(b) { b.onResolve({ filter: /^rupt$/ }, () => ({ path: "/stub.js" })); } }] });
