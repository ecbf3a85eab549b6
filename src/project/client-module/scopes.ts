import { posix } from "node:path";
import { isBesideApp } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import type { ModuleGraph } from "../resolution/module-graph.ts";

/** Folders of a package whose code is built or shipped by itself. */
export interface Scopes {
  /** Projects of Nx: whatever they import, each is compiled by itself. */
  readonly projects: ReadonlySet<string>;
  /** Folders with a bundler's settings or an image of their own. */
  readonly apps: ReadonlySet<string>;
}

/** What a folder has that is built or shipped by itself. */
const OF_APP =
  /^(?:Dockerfile|(?:astro|electron\.vite|esbuild|gatsby|next|nuxt|parcel|quasar|rollup|rsbuild|rspack|svelte|vite|vue|webpack|wxt)[.-]config\.[cm]?[jt]s)$/;

/** The folders of a project that may have clients of their own. @param files all files, by paths from the root */
export function findScopes(files: readonly string[]): Scopes {
  const foldersOf = (isMark: (name: string) => boolean): ReadonlySet<string> =>
    new Set(files.filter((path) => isMark(posix.basename(path))).map((path) => posix.dirname(path)));
  const hasNx = files.some((path) => posix.basename(path) === "nx.json");
  return {
    projects: hasNx ? foldersOf((name) => name === "project.json") : new Set(),
    apps: foldersOf((name) => OF_APP.test(name)),
  };
}

/**
 * Whose code shares a client: a package, or a folder within one that is built by itself. A module beside two of those would belong to
 * none: the compiler of a project of Nx refuses it, an image does not hold it. Code that imports what lies out of its folder, or that
 * others of the package load, is no program of its own.
 *
 * @param users the files that use the SDK, of v2 or v3; a test may load several apps
 * @returns a function of a path that gives the folder
 */
export function clientScopes(
  { projects, apps }: Scopes,
  packageDirOf: (path: string) => string,
  users: readonly string[],
  graph: Pick<ModuleGraph, "importsOf" | "reaches">,
): (path: string) => string {
  if (projects.size + apps.size === 0) return packageDirOf;
  const folderIn = (folders: ReadonlySet<string>) => {
    const at = once((folder: string): string | null =>
      folder === "." ? null : folders.has(folder) ? folder : at(posix.dirname(folder)),
    );
    return (path: string): string | null => {
      const own = packageDirOf(path);
      const folder = at(posix.dirname(path));
      return folder?.startsWith(own === "" ? "" : `${own}/`) ? folder : null;
    };
  };
  const projectOf = folderIn(projects);
  const appOf = folderIn(apps);
  const using = users.filter((path) => !isBesideApp(path));
  const isOpen = once((app: string): boolean => {
    const isInside = (path: string) => path.startsWith(`${app}/`);
    const own = using.filter(isInside);
    const inside = new Set(own);
    const beside = using.filter((path) => !isInside(path) && packageDirOf(path) === packageDirOf(`${app}/x`));
    return (
      own.some((path) =>
        graph.importsOf(path).some((each) => !isInside(each) && packageDirOf(each) === packageDirOf(path)),
      ) || beside.some((path) => graph.reaches(path, inside))
    );
  });
  return (path) => {
    const app = appOf(path);
    return projectOf(path) ?? (app !== null && !isOpen(app) ? app : packageDirOf(path));
  };
}
