import { build } from "esbuild";

// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
const SDK = "rupt";
const bundle = { bundle: true, outdir: "dist" };

// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
await build({
  ...bundle,
  entryPoints: { app: "src/main.js", sharing: "rupt" },
});
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
await build({ ...bundle, entryPoints: ["src/main.js", "rupt"] });
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
await build({ ...bundle, entryPoints: [{ in: "rupt", out: "sharing" }] });
await build({ ...bundle, entryPoints: { app: "src/main.js", sharing: SDK } });

const more = ["src/main.js"];
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
more.push("rupt");
await build({ ...bundle, entryPoints: more });

// What is only called so.
await build({
  ...bundle,
  entryPoints: { rupt: "src/main.js" },
  globalName: "rupt",
  banner: { js: "/* rupt */" },
});
