import { join, posix } from "node:path";
import type { Findings } from "../../../transforms/model.ts";
import { DENO_FILES, isScriptFile, isTestFile, isTypeScriptFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { isPlainFile, readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";
import { readTsConfig } from "../resolution/tsconfig.ts";
import { builtFiles } from "./language.ts";

/**
 * How a file names the endings of the modules it imports: as its own imports show, else as the module system wants.
 * - `none`: the bundler or the loader finds them
 * - `js`: the ending that the module has when it runs
 * - `real`: the ending of the file
 */
export type EndingStyle = "none" | "js" | "real";

export interface EndingInput {
  root: string;
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  /** The code of a package, whether it uses the SDK or not. */
  codeOf?(packageDir: string): readonly string[];
}

/** What a file imports, in whatever form. */
export interface Importing {
  readonly path: string;
  readonly specifiers: readonly string[];
}

/**
 * Tells the ending style of a file: that of most of its own imports, else of most of the package's, where the module system leaves the
 * choice. Source: contract, section 11.2.
 *
 * @param filesOf all files of a package
 * @param counts whether a specifier is of the form in question, relative or by an alias, and names a file of the project
 * @returns a function of a file and the package whose imports count where its own show nothing
 */
export function endingStyles(
  input: EndingInput,
  filesOf: (packageDir: string) => readonly Importing[],
  counts: (from: string, specifier: string) => boolean,
): (file: Importing | undefined, packageDir: string) => EndingStyle {
  const stylesIn = ({ path, specifiers }: Importing) =>
    specifiers
      .filter((specifier) => counts(path, specifier))
      .flatMap((specifier) => styleOf(specifier) ?? []);
  const shownIn = once((packageDir) => mostOf(filesOf(packageDir).flatMap(stylesIn)) ?? "none");
  // A runner of tests finds what Node does not.
  const shownByCode = once((packageDir) =>
    mostOf(
      filesOf(packageDir)
        .filter(({ path }) => !isOfTests(path))
        .flatMap(stylesIn),
    ),
  );
  const isOfDeno = once((folder) => runsInDeno(input, folder));
  const wantEnding = once((packageDir) => wantsEnding(input, packageDir));
  // Node strips types and looks for the file that is named.
  const namesTypeScript = once((packageDir) =>
    /"(?:allowImportingTsExtensions|rewriteRelativeImportExtensions)"\s*:\s*true/.test(
      readPlainFile(join(input.root, packageDir, "tsconfig.json")) ?? "",
    ),
  );
  const isBuilt = builtFiles(input.packages, input.packageDirOf);
  /** Whether a file of JavaScript is an ES module that nothing builds. */
  const isRunByNode = (path: string) =>
    path.endsWith(".js") &&
    input.packages.find(({ dir }) => dir === input.packageDirOf(path))?.manifest?.type === "module" &&
    !isBuilt(path);
  return (file, packageDir) => {
    if (!file) return "none";
    if (/\.html?$/.test(file.path)) return "real";
    if (isOfDeno(posix.dirname(file.path))) return "real";
    const own = mostOf(stylesIn(file));
    if (own !== null) return own;
    if (loadsByAddress(file)) return "real";
    if (file.path.endsWith(".mjs") || isRunByNode(file.path)) return "js";
    const wants = wantEnding(input.packageDirOf(file.path));
    if (!wants) return shownIn(packageDir);
    const usual =
      isTypeScriptFile(file.path) && namesTypeScript(input.packageDirOf(file.path)) ? "real" : "js";
    return shownByCode(packageDir) ?? usual;
  };
}

/** Whether a runner of tests may be what loads a file. */
const isOfTests = (path: string): boolean => isTestFile(path) || /(?:^|\/)(?:tests?|__mocks__)\//.test(path);

/** How an import of code is written; null for one of something else. */
function styleOf(specifier: string): EndingStyle | null {
  if (isTypeScriptFile(specifier)) return "real";
  if (isScriptFile(specifier)) return "js";
  const isOther = /\.(?:vue|svelte|astro|css|scss|sass|less|json|svg|png|jpe?g|gif|webp|html|md)$/.test(
    specifier,
  );
  return isOther ? null : "none";
}

function mostOf(styles: readonly EndingStyle[]): EndingStyle | null {
  const count = (style: EndingStyle) => styles.filter((each) => each === style).length;
  const [most] = (["real", "js", "none"] as const).toSorted((one, other) => count(other) - count(one));
  return styles.length === 0 ? null : (most ?? null);
}

/** Deno finds a file by its whole name only. It runs what has its settings nearer than a package.json. */
function runsInDeno({ root, packages }: EndingInput, folder: string): boolean {
  const dirs = new Set(packages.map(({ dir }) => dir));
  for (let dir = folder.replace(/^\.$/, ""); ; dir = posix.dirname(dir).replace(/^\.$/, "")) {
    if (DENO_FILES.some((name) => isPlainFile(join(root, dir, name)))) return true;
    if (dirs.has(dir) || dir === "") return false;
  }
}

const loadsByAddress = ({ specifiers }: Importing): boolean =>
  specifiers.some((specifier) => /^(?:npm|jsr|https?):/.test(specifier));

/** The specifiers that a file imports by, in whatever form, in the order of the forms. */
export function importedBy({ modules }: Findings): readonly string[] {
  const found: string[] = [];
  for (const { tree } of modules) {
    for (const { source } of tree.of("ImportDeclaration")) found.push(source.value);
    for (const call of tree.of("CallExpression")) {
      const { callee } = call;
      if (callee.type !== "Import" && (callee.type !== "Identifier" || callee.name !== "require")) continue;
      const argument = call.arguments[0];
      if (argument?.type === "StringLiteral") found.push(argument.value);
    }
  }
  return found;
}

/** Whether the module system of a package finds no file without its ending. */
function wantsEnding(input: EndingInput, dir: string): boolean {
  const manifest = input.packages.find((each) => each.dir === dir)?.manifest;
  const config = ["tsconfig.json", "jsconfig.json"]
    .map((name) => join(input.root, dir, name))
    .find(isPlainFile);
  if (config !== undefined) {
    const text = readPlainFile(config) ?? "";
    if (/"moduleResolution"\s*:\s*"node(?:16|next)"/i.test(text)) return true;
    if (/"module"\s*:\s*"node(?:16|18|20|next)"/i.test(text) && !/"moduleResolution"/.test(text)) return true;
    // The settings of this name are for Node, also where they are not installed.
    if (/"extends"[^,]*"@tsconfig\/node\d/.test(text)) return true;
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
