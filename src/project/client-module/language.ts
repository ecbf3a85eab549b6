import { posix } from "node:path";
import { isScriptFile, isTypeScriptFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import type { ProjectPackage } from "../packages.ts";

export interface LanguageInput {
  importers: readonly string[];
  isTyped(path: string): boolean;
  /** Whether something stands between a file and Node or the browser that finds TypeScript. */
  isBuilt(path: string): boolean;
  /** How a file would import another. */
  specifier(from: string, to: string): string;
  importsOf(path: string): readonly string[];
  /** Whether the compiler of a file of TypeScript reads JavaScript. */
  allowsJavaScript(path: string): boolean;
}

/**
 * The language of a client module that each of its importers can load by itself; null where none can be. It is TypeScript where one of
 * them is, and the others find it. Node and bundlers look for `rupt.ts` behind `./rupt.js` for importers that are TypeScript only, so
 * an app of JavaScript with a helper of TypeScript (a story, a test) gets a module of JavaScript, where the compiler reads that.
 */
export function moduleLanguage(input: LanguageInput): "typescript" | "javascript" | null {
  const { importers, isTyped, importsOf, allowsJavaScript } = input;
  const typed = importers.filter(isTyped);
  if (typed.length === 0) return "javascript";
  const isRead = (path: string) =>
    allowsJavaScript(path) || importsOf(path).some((each) => /\.[cm]?jsx?$/.test(each));
  const others = importers.filter((path) => !isTyped(path));
  if (others.some((path) => runsAsItIs(path, input))) return typed.every(isRead) ? "javascript" : null;
  const isNeeded = others.some((path) => needsJavaScript(path, input));
  return typed.every(isRead) && isNeeded ? "javascript" : "typescript";
}

/** Whether Node or a browser runs a script as it stands: nothing builds it, and it imports no TypeScript. */
const runsAsItIs = (path: string, { isBuilt, importsOf }: LanguageInput): boolean =>
  /\.[cm]?js$/.test(path) && !isBuilt(path) && !importsOf(path).some(isTypeScriptFile);

/** Whether a script names the ending of what it imports, and imports no TypeScript. Pages and components are bundled. */
function needsJavaScript(path: string, { specifier, importsOf }: LanguageInput): boolean {
  if (!isScriptFile(path)) return false;
  const spelled = specifier(path, posix.join(posix.dirname(path), "rupt.ts"));
  return isTypeScriptFile(spelled) && !importsOf(path).some(isTypeScriptFile);
}

/** What builds scripts or lets Node run TypeScript, by a part of its name. */
const BUILDERS =
  /vite|webpack|roll(?:up|down)|esbuild|parcel|swc|babel|rspack|rsbuild|metro|expo|react-|next|nuxt|svelte|astro|angular|@vue|gatsby|remix|ember|meteor|tsup|tsdown|\bbun\b|\btsx\b|ts-node|jiti|deno|strip-types/;

/** Tells of a file whether its package, or one around that, names a builder among its packages and scripts. */
export function builtFiles(
  packages: readonly ProjectPackage[],
  packageDirOf: (path: string) => string,
): (path: string) => boolean {
  const isAround = (outer: string, dir: string) =>
    outer === "" || outer === dir || dir.startsWith(`${outer}/`);
  // Asked for many files of few packages.
  const names = once(({ manifest }: ProjectPackage) => {
    const { dependencies, devDependencies, scripts } = manifest ?? {};
    return BUILDERS.test(JSON.stringify([dependencies, devDependencies, scripts]));
  });
  return (path) => {
    const own = packageDirOf(path);
    return packages.some((each) => isAround(each.dir, own) && names(each));
  };
}
