import { build } from "esbuild";

const SDK = "rupt";
const bundle = { bundle: true, outdir: "dist" };

await build({
  ...bundle,
  entryPoints: { app: "src/main.js", sharing: "rupt" },
});
await build({ ...bundle, entryPoints: ["src/main.js", "rupt"] });
await build({ ...bundle, entryPoints: [{ in: "rupt", out: "sharing" }] });
await build({ ...bundle, entryPoints: { app: "src/main.js", sharing: SDK } });

const more = ["src/main.js"];
more.push("rupt");
await build({ ...bundle, entryPoints: more });

// What is only called so.
await build({
  ...bundle,
  entryPoints: { rupt: "src/main.js" },
  globalName: "rupt",
  banner: { js: "/* rupt */" },
});
