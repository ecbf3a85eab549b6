import { join, posix, relative } from "node:path";
import createIgnore from "ignore";
import { once } from "../../code/once.ts";
import type { ProjectPackage } from "../packages.ts";
import type { TsConfigs, TsProject } from "../resolution/tsconfig.ts";
import { includes } from "./compiled.ts";
import { imagesOf } from "./images.ts";
import { namedFiles } from "./named-files.ts";

export interface ListsInput {
  root: string;
  packageDir: string;
  pkg: ProjectPackage | undefined;
  configs: TsConfigs;
  importers: readonly string[];
}

/** A list of files, and the file that holds it. */
interface FileList {
  readonly by: string;
  names(path: string): boolean;
}

/**
 * Tells which lists name a file that would import a new one, and leave that out: the compiler reports it, or what is published or put
 * into an image does not load.
 */
export function completeLists(input: ListsInput): (path: string) => string[] {
  const { root, packageDir, importers } = input;
  const lists = [
    ...projectLists(input),
    ...publishedFiles(input),
    ...imagesOf(root, packageDir),
    ...namedFiles(input),
  ].filter(({ names }) => importers.some(names));
  return once((path) => [...new Set(lists.filter(({ names }) => !names(path)).map(({ by }) => by))]);
}

/** A composite project has to name each file that it compiles, or refer to the project that does (TS6307). Others follow imports. */
function projectLists({ root, configs, importers }: ListsInput): FileList[] {
  const lists = importers.flatMap((importer) => {
    const projects = configs.projectsAt(join(root, importer, ".."));
    return projects
      .filter(({ config }) => config.composite === true)
      .filter((project) => includes(project, join(root, importer)))
      .map(({ file }): [string, FileList] => [
        file,
        {
          by: relative(root, file).replaceAll("\\", "/"),
          names: (path) => referredTo(file, projects).some((each) => includes(each, join(root, path))),
        },
      ]);
  });
  return [...new Map(lists).values()];
}

/** A project, and those that it refers to. */
function referredTo(file: string, projects: ReturnType<TsConfigs["projectsAt"]>): TsProject[] {
  const found = new Set([file]);
  // A set gives what is added while it is gone through.
  for (const each of found)
    for (const next of projects.find((project) => project.file === each)?.references ?? []) found.add(next);
  return projects.filter((project) => found.has(project.file));
}

/** `files` of a package that is published, or packed to be deployed, and what npm adds to it. */
function publishedFiles({ pkg, packageDir }: ListsInput): FileList[] {
  const { files, main, bin, browser } = pkg?.manifest ?? {};
  if (!pkg || !Array.isArray(files)) return [];
  const entries = files.filter((each): each is string => typeof each === "string");
  const added = [main, browser, ...(typeof bin === "object" && bin ? Object.values(bin) : [bin])];
  const named = [...entries, ...added.filter((each) => typeof each === "string")].map(rooted);
  const list = createIgnore().add(named);
  const names = (path: string) => {
    const inside = posix.relative(packageDir, path);
    return !inside.startsWith("..") && list.ignores(inside);
  };
  return [{ by: pkg.manifestPath, names }];
}

/** As npm reads an entry: a name without a star is a path from the package's folder. */
function rooted(entry: string): string {
  const path = entry.replace(/^\.?\//, "");
  return /[*?!{[]/.test(path) ? path : `/${path}`;
}
