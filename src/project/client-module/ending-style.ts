import { join, posix } from "node:path";
import type { Findings } from "../../../transforms/model.ts";
import { DENO_FILES, isScriptFile, isTypeScriptFile } from "../../code/file-names.ts";
import { isPlainFile, readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";
import { readTsConfig } from "../tsconfig.ts";

/**
 * How a file names the endings of the modules it imports: as its own imports show, else as the module system wants.
 * - `none`: the bundler or the loader finds them
 * - `js`: the ending that the module has when it runs
 * - `real`: the ending of the file
 */
export type EndingStyle = "none" | "js" | "real";

interface EndingInput {
  root: string;
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
}

/** The ending style of one file. */
export function endingStyle(input: EndingInput, file: Findings | undefined): EndingStyle {
  if (!file) return "none";
  if (/\.html?$/.test(file.path)) return "real";
  const relative = relativeImports(file);
  if (relative.some(isTypeScriptFile) || runsInDeno(input, file)) return "real";
  return wantsEnding(input, file, relative) ? "js" : "none";
}

/** Deno finds a file by its whole name only. It runs what has its settings nearer than a package.json, and what loads by address. */
function runsInDeno({ root, packages }: EndingInput, { path, modules }: Findings): boolean {
  const loadsByAddress = modules.some(({ program }) =>
    program.node.body.some(
      ({ type, ...node }) =>
        type === "ImportDeclaration" &&
        "source" in node &&
        /^(?:npm|jsr|https?):/.test(node.source?.value ?? ""),
    ),
  );
  if (loadsByAddress) return true;
  const dirs = new Set(packages.map(({ dir }) => dir));
  for (let dir = posix.dirname(path).replace(/^\.$/, ""); ; dir = posix.dirname(dir).replace(/^\.$/, "")) {
    if (DENO_FILES.some((name) => isPlainFile(join(root, dir, name)))) return true;
    if (dirs.has(dir) || dir === "") return false;
  }
}

function relativeImports(file: Findings): string[] {
  return file.modules.flatMap((module) =>
    module.program.node.body.flatMap((statement) =>
      statement.type === "ImportDeclaration" && /^\.\.?\//.test(statement.source.value)
        ? [statement.source.value]
        : [],
    ),
  );
}

function wantsEnding(input: EndingInput, file: Findings, relative: readonly string[]): boolean {
  const code = relative.filter(
    (specifier) =>
      !/\.(?:vue|svelte|astro|css|scss|sass|less|json|svg|png|jpe?g|gif|webp|html|md)$/.test(specifier),
  );
  if (code.length > 0) return code.some(isScriptFile);
  if (file.path.endsWith(".mjs")) return true;
  const dir = input.packageDirOf(file.path);
  const manifest = input.packages.find((each) => each.dir === dir)?.manifest;
  const config = ["tsconfig.json", "jsconfig.json"]
    .map((name) => join(input.root, dir, name))
    .find(isPlainFile);
  if (config !== undefined) {
    const text = readPlainFile(config) ?? "";
    if (/"moduleResolution"\s*:\s*"node(?:16|next)"/i.test(text)) return true;
    if (/"module"\s*:\s*"node(?:16|18|20|next)"/i.test(text) && !/"moduleResolution"/.test(text)) return true;
    if (/"extends"/.test(text)) return nodeResolution(config);
    return false;
  }
  if (manifest?.type !== "module") return false;
  return !BUNDLERS.test(JSON.stringify([manifest.dependencies, manifest.devDependencies]));
}

const BUNDLERS =
  /"(?:vite|webpack|rollup|esbuild|parcel|next|nuxt|@sveltejs\/kit|astro|react-scripts|@angular\/cli|@vue\/cli-service|gatsby|rspack|@rspack\/core|tsup|bun)"/;

function nodeResolution(config: string): boolean {
  const { module, moduleResolution } = readTsConfig(config);
  return /^node(?:16|18|20|next)$/.test(moduleResolution ?? module ?? "");
}
