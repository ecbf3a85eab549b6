import { dirname, join } from "node:path";
import picomatch from "picomatch";
import type { TsConfig, TsConfigs } from "../resolution/tsconfig.ts";

/**
 * Whether a new file would be compiled as the ones that are to import it: a file is lost where a tsconfig leaves it out, writes its
 * output, or has no root for it. Source: contract, 11.12.
 *
 * @param root absolute; paths are relative to it
 */
export function compiledLike(
  root: string,
  configs: TsConfigs,
  importers: readonly string[],
): (path: string) => boolean {
  const projects = importers.map((importer) => {
    const path = join(root, importer);
    const around = configs.projectsAt(join(path, ".."));
    const own = around.filter((each) => includes(each, path));
    return { around, own: own.length > 0 ? own : null };
  });
  return (path) => {
    const full = join(root, path);
    return projects.every(({ around, own }) => {
      if (around.some(({ config }) => config.output.some((folder) => isWithin(full, folder)))) return false;
      // What no project speaks of is compiled by something else.
      return own === null || own.some((each) => includes(each, full) && hasRoot(each.config, full));
    });
  };
}

/** The settings of the compilers that read a file, which need not be there yet: of all around it where none names it. */
export function compilersOf(root: string, configs: TsConfigs): (path: string) => readonly TsConfig[] {
  return (path) => {
    const full = join(root, path);
    const around = configs.projectsAt(dirname(full));
    const own = around.filter((each) => includes(each, full));
    return (own.length > 0 ? own : around).map(({ config }) => config);
  };
}

/** Whether a compiler knows no `Map`: no library of ES2015 comes by its target, or is among those that are named. */
export const lacksMap = ({ lib, target }: TsConfig): boolean =>
  lib === null
    ? target === "es3" || target === "es5"
    : !lib.some((each) => /^(?:es[67]|es20\d\d|esnext|es2015\.collection)(?:\.full)?$/.test(each));

const hasRoot = ({ rootDir }: TsConfig, path: string): boolean => rootDir === null || isWithin(path, rootDir);

export const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(`${folder.replace(/\/$/, "")}/`);

/** TypeScript leaves these out unless it is told otherwise. */
const USUALLY_EXCLUDED = ["**/node_modules", "**/bower_components", "**/jspm_packages"];

const tests = new WeakMap<TsConfig, (path: string) => boolean>();

/** Whether a project names a file, by `files` or a glob. */
export function includes({ folder, config }: { folder: string; config: TsConfig }, path: string): boolean {
  const test = tests.get(config) ?? inclusion(folder, config);
  tests.set(config, test);
  return test(path);
}

/** Thousands of files are asked about with the globs of a few projects: those are compiled once. */
function inclusion(folder: string, { files, include, exclude, output }: TsConfig): (path: string) => boolean {
  const named = new Set(files);
  const included = matcher(include ?? (files === null ? [join(folder, "**/*")] : []), isFolderName);
  const excluded = matcher(exclude ?? [...USUALLY_EXCLUDED, ...output]);
  return (path) => named.has(path) || (included(path) && !excluded(path));
}

/** What is included is a folder with all that is in it where its name has no star and no ending; what is excluded always is. */
const isFolderName = (glob: string): boolean => !/[.*?][^/]*$/.test(glob);

function matcher(
  globs: readonly string[],
  isFolder: (glob: string) => boolean = () => true,
): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const plain = glob.replace(/\/$/, "");
    return isFolder(plain) ? [plain, `${plain}/**`] : [plain];
  });
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true });
}
