import { STATE_FOLDER } from "../../state-files.ts";
import type { SkippedPath, SkipReason } from "./skipped.ts";

/** Folders that hold other people's code or what a tool made, whatever is in them. Name -> why it is skipped. */
const ALWAYS: Readonly<Record<string, SkipReason>> = {
  node_modules: "node_modules",
  bower_components: "foreign",
  jspm_packages: "foreign",
  ".yarn": "foreign",
  ".pnpm-store": "foreign",
  ".next": "output",
  ".nuxt": "output",
  ".output": "output",
  ".svelte-kit": "output",
  ".astro": "output",
  ".vercel": "output",
  ".netlify": "output",
  ".angular": "output",
  ".docusaurus": "output",
  ".expo": "output",
  ".parcel-cache": "output",
  ".turbo": "output",
  ".vite": "output",
  ".cache": "output",
  ".nyc_output": "output",
  "storybook-static": "output",
};

/**
 * Names that are output in most projects and source in some (`build/` with webpack scripts, a route called `out`).
 * Such a folder is output only at the root or beside a package.json, and only while no file in it looks like source.
 * Longer names come first: `public/build` is not a `build` in a folder called `public`.
 */
const OFTEN: readonly string[] = ["public/build", "www/build", "dist", "build", "out", "coverage", "_site"];

/** Compilers leave no TypeScript, JSX or component files behind, and no settings of build tools. */
const LOOKS_LIKE_SOURCE =
  /(?:(?<!\.d)\.[cm]?ts|\.tsx|\.jsx|\.vue|\.svelte|\.astro|\.config\.\w+|\/(?:webpack|rollup|gulpfile|vite|esbuild)(?:\.\w+)*\.[cm]?js)$/;

function anyOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(".", "\\.")).join("|");
}

/** Patches of packages are the project's own. */
const ALWAYS_ON_PATH = new RegExp(`(?:^|/)(${anyOf(Object.keys(ALWAYS))})/(?<!\\.yarn/(?=patches/))`);

/**
 * The outermost folder on a path that is always skipped, with its reason; null when there is none.
 * @param path POSIX path of a file or folder
 */
export function alwaysSkipped(path: string): SkippedPath | null {
  const found = ALWAYS_ON_PATH.exec(path);
  if (found === null) return null;
  const [whole, name = ""] = found;
  return { path: path.slice(0, found.index + whole.length), why: ALWAYS[name] ?? "output" };
}

/** Whether the path lies in the folder where this program keeps its records. */
export function isOwnRecord(path: string): boolean {
  return path.startsWith(`${STATE_FOLDER}/`) || path.includes(`/${STATE_FOLDER}/`);
}

/** Files of one folder that follow each other in a list: from one index up to another. */
export interface FolderRun {
  /** "" or with a trailing slash. */
  folder: string;
  from: number;
  to: number;
}

/** Listed files come folder by folder. What is true of a folder is found once for each run, not for each file. */
export function folderRuns(files: readonly string[]): FolderRun[] {
  const runs: FolderRun[] = [];
  let run: FolderRun | null = null;
  for (let index = 0; index < files.length; index += 1) {
    const file = files[index] as string;
    const length = file.lastIndexOf("/") + 1;
    if (run !== null && run.folder.length === length && file.startsWith(run.folder)) run.to = index + 1;
    else {
      run = { folder: file.slice(0, length), from: index, to: index + 1 };
      runs.push(run);
    }
  }
  return runs;
}

/**
 * The folders of build output among listed files.
 * @param files POSIX paths of all files, in any order
 * @returns folders with a trailing slash, none inside another
 */
export function findOutputFolders(files: readonly string[], runs = folderRuns(files)): Set<string> {
  const suspects = runs
    .map((run) => ({ run, around: oftenOutput(run.folder) }))
    .filter(({ around }) => around.length > 0);
  if (suspects.length === 0) return new Set();
  const bases = new Set([""]);
  for (const file of files) {
    if (file.endsWith("/package.json")) bases.add(file.slice(0, -"package.json".length));
  }
  const holdsSource = new Map<string, boolean>();
  for (const { run, around } of suspects) {
    const based = around.filter((one) => bases.has(baseOf(one)));
    if (based.length === 0) continue;
    const source = files.slice(run.from, run.to).some((file) => LOOKS_LIKE_SOURCE.test(file));
    for (const one of based) holdsSource.set(one, source || holdsSource.get(one) === true);
  }
  return new Set([...holdsSource].filter(([, source]) => !source).map(([folder]) => folder));
}

const OFTEN_ON_PATH = new RegExp(`(?:^|/)(?:${anyOf(OFTEN)})(?=/)`, "g");
const MAY_BE_OUTPUT = new RegExp(OFTEN_ON_PATH.source);

/** Every folder on the path whose name is often output, with a trailing slash. */
function oftenOutput(path: string): string[] {
  if (!MAY_BE_OUTPUT.test(path)) return [];
  return [...path.matchAll(OFTEN_ON_PATH)].map((match) => path.slice(0, match.index + match[0].length + 1));
}

/** What comes before the name that makes the folder suspect. */
function baseOf(folder: string): string {
  const name = OFTEN.find((often) => folder === `${often}/` || folder.endsWith(`/${often}/`)) ?? "";
  return folder.slice(0, folder.length - name.length - 1);
}
