import { dirname, join, posix, relative } from "node:path";
import { isTypeScriptFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import type { TsConfigs, TsProject } from "../resolution/tsconfig.ts";
import { includes, isWithin } from "./compiled.ts";

/** The root of a program, and the file that sets it up. */
interface Root {
  readonly by: string;
  /** Absolute. */
  readonly folder: string;
}

/**
 * Tells which programs of `tsc` that compile a file which is to import a new one would not take that: it lies out of their `rootDir`
 * (TS6059), or above all that they compile, and what they write would move: `dist/main.js` to `dist/client/main.js`.
 *
 * @param code the code of the package, by paths from the root
 */
export function outOfRoots(
  root: string,
  configs: TsConfigs,
  importers: readonly string[],
  code: readonly string[],
): (path: string) => string[] {
  const roots = new Map<string, Root>();
  for (const importer of importers)
    for (const project of configs.compilersAt(dirname(join(root, importer)))) {
      const found = roots.has(project.file) ? null : rootOf(project, root, importer, code);
      if (found !== null)
        roots.set(project.file, { by: relative(root, project.file).replaceAll("\\", "/"), folder: found });
    }
  return once((path) =>
    [...roots.values()].flatMap(({ by, folder }) => (isWithin(join(root, path), folder) ? [] : [by])),
  );
}

/** The folder that all files of a program lie in; null for one that writes nothing, or that compiles another's files. */
function rootOf(project: TsProject, root: string, importer: string, code: readonly string[]): string | null {
  const { files, include, rootDir, noEmit, output, composite } = project.config;
  // What is named otherwise and says nothing of its files is extended by others.
  const isProgram = files !== null || include !== null || project.file.endsWith("tsconfig.json");
  if (!isProgram) return null;
  // One that refers to others takes what they compile; what it writes elsewhere leads to their sources all the same.
  if (composite === true)
    return noEmit === true || output.length === 0 ? null : (rootDir ?? dirname(project.file));
  const named = files === null ? null : commonFolder(files);
  const path = join(root, importer);
  if (!includes(project, path) && !(named !== null && include === null && isWithin(path, named))) return null;
  if (rootDir !== null) return rootDir;
  if (noEmit === true || output.length === 0) return null;
  // What is named as a whole may get files at its top.
  if (include !== null && files === null)
    return commonFolder(include.map((glob) => join(folderOf(glob), "x")));
  const own = code.filter((each) => isTypeScriptFile(each) && !/\.d\.[cm]?ts$/.test(each));
  const included = own.map((each) => join(root, each)).filter((each) => includes(project, each));
  const all = [...included, ...(files ?? []), path];
  return commonFolder(all);
}

/** The folder that a glob begins with. */
const folderOf = (glob: string): string =>
  /[*?]/.test(glob) ? glob.replace(/[*?].*$/, "x").replace(/[^/\\]*$/, "") : glob;

/** The deepest folder that holds all files. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => dirname(path).replaceAll("\\", "/").split("/"));
  const end = first.findIndex((part, at) => rest.some((each) => each[at] !== part));
  return posix.join("/", ...(end < 0 ? first : first.slice(0, end)));
}
