// Bundles the program, the public API and the transforms into dist/: one package, nothing to install with it.
//
//   node scripts/build.mjs [--outdir <folder>] [--metafile <file>]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bundleRequires, COMPILER } from "./build/bundle-requires.mjs";
import { declarations } from "./build/declarations.mjs";
import { rawText } from "./build/raw-text.mjs";
import {
  lightChalk,
  lightCommander,
  lightStringWidth,
  lightWrapAnsi,
  loadLater,
} from "./build/start-fast.mjs";
import { bundledPackages, thirdPartyNotices } from "./build/third-party-notices.mjs";
import { writeOutput } from "./build/write-output.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: flags } = parseArgs({
  options: { outdir: { type: "string" }, metafile: { type: "string" } },
});
const outdir = resolve(flags.outdir ?? join(root, "dist"));
const isRelease = flags.outdir === undefined;

const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  platform: "node",
  // The ESM entry first: the UMD ones of some packages load their parts in a way that cannot be bundled.
  mainFields: ["module", "main"],
  // The other half of this package is the same code for Node 6.
  alias: { prompts: "prompts/lib/index.js" },
  target: "node20.19",
  metafile: true,
  write: false,
  // Phases freeze what they make only when they run from their sources.
  define: { RELEASE: "true" },
  logLevel: "warning",
  legalComments: "none",
};
/** Names stay, so that the stack trace in a bug report can be read. */
const readable = { minifyWhitespace: true, minifySyntax: true };

/** A Node that is too old says so, before anything that it does not understand. */
const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const floor = engines.node.replace(/^>=/, "");
const [floorMajor, floorMinor] = floor.split(".");
const checkNode = `const [major, minor] = process.versions.node.split(".").map(Number);
if (major < ${floorMajor} || (major === ${floorMajor} && minor < ${floorMinor}))
  throw new Error("rupt-migrate needs Node ${floor} or newer; this is v" + process.versions.node);
`;

// CommonJS packages inside an ESM bundle expect these three to exist.
const banner = [
  // The first import of every module runs before what the others bring.
  'import"./check-node.js";',
  'import{createRequire as __createRequire}from"node:module";',
  "const require=__createRequire(import.meta.url),__filename=import.meta.filename,__dirname=import.meta.dirname;",
].join("");

/** What `jscodeshift -t` loads; the other files of that folder are what they are made of. */
const transforms = readdirSync(join(root, "transforms")).filter(
  (name) =>
    /^[\w-]+\.ts$/.test(name) &&
    /^export const parser\b/m.test(readFileSync(join(root, "transforms", name), "utf8")),
);
const exportName = (file) => file.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const later = new Map();
const start = await build({
  ...common,
  ...readable,
  entryPoints: ["src/cli/cli.ts"],
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  plugins: [loadLater(root, later), lightCommander, lightStringWidth],
});
const bundles = [
  start,
  build({
    ...common,
    ...readable,
    entryPoints: { index: "src/index.ts", ...Object.fromEntries([...later].sort()) },
    splitting: true,
    format: "esm",
    chunkNames: "[name]-[hash]",
    banner: { js: banner },
    plugins: [bundleRequires(root, "esm"), rawText, lightChalk, lightStringWidth, lightWrapAnsi],
  }),
  build({
    ...common,
    minify: true,
    stdin: {
      contents: COMPILER.packages.map((name) => `Object.assign(exports, require("${name}"));`).join("\n"),
      resolveDir: root,
    },
    outdir: undefined,
    outfile: join(outdir, COMPILER.file),
    format: "cjs",
  }),
];
// jscodeshift requires its transforms, and sends every file with a known ending through Babel, which takes 20 seconds for
// this one. It is plain CommonJS under an ending that nobody compiles, behind a loader that is small.
const TRANSFORMS = { bundle: "transforms.bundle", loader: "transforms.cjs" };
if (transforms.length > 0) {
  bundles.push(
    build({
      ...common,
      ...readable,
      stdin: {
        contents: transforms
          .map((file) => `export * as ${exportName(file)} from "./transforms/${file}";`)
          .join("\n"),
        resolveDir: root,
        loader: "ts",
      },
      outdir: undefined,
      outfile: join(outdir, TRANSFORMS.bundle),
      format: "cjs",
      plugins: [bundleRequires(root, "cjs")],
    }),
  );
}
const results = await Promise.all(bundles);

const files = new Map();
for (const { outputFiles } of results)
  for (const { path, contents } of outputFiles)
    files.set(relative(outdir, path).replaceAll("\\", "/"), contents);
if (transforms.length > 0) {
  const names = transforms.map((file) => `exports.${exportName(file)} = transforms.${exportName(file)};`);
  const load = `const transforms = require("./${TRANSFORMS.bundle}");`;
  files.set(TRANSFORMS.loader, `"use strict";\n${checkNode}${load}\n${names.join("\n")}\n`);
}
files.set("check-node.js", checkNode);
for (const [path, text] of await declarations(root, "src/index.ts")) files.set(path, text);
// Chunks are there before what loads them.
const isEntry = (path) =>
  path === "cli.cjs"
    ? 2
    : path === "check-node.js"
      ? -1
      : Number(later.has(path.replace(/\.js$/, "")) || path === "index.js");
writeOutput(outdir, new Map([...files].sort(([a], [b]) => isEntry(a) - isEntry(b))));

if (isRelease) {
  const stubs = transforms.map((file) => [
    file.replace(/\.ts$/, ".js"),
    `// Built from ${file}. Run it with: jscodeshift -t <this file> --extensions=js,jsx,ts,tsx <folder>
import { ${exportName(file)} as transform } from "../dist/${TRANSFORMS.loader}";

export default transform.default;
export const parser = transform.parser;
`,
  ]);
  writeOutput(join(root, "transforms"), new Map(stubs), (path) => /^[\w-]+\.js$/.test(path));
  const notices = thirdPartyNotices(root, bundledPackages(results.map(({ metafile }) => metafile)));
  writeOutput(root, new Map([["THIRD-PARTY-NOTICES.md", notices]]), null);
}
if (flags.metafile !== undefined) {
  const merged = { inputs: {}, outputs: {} };
  for (const { metafile } of results) {
    Object.assign(merged.inputs, metafile.inputs);
    Object.assign(merged.outputs, metafile.outputs);
  }
  writeFileSync(flags.metafile, JSON.stringify(merged));
}
