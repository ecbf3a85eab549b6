import { join, posix } from "node:path";
import { parse } from "jsonc-parser";
import { isWorkspaceFile } from "../code/file-names.ts";
import { isJsonObject, type JsonObject } from "../code/json.ts";
import { readPlainFile } from "./files/read-files.ts";

/** A way to build an app: files of the project that others stand in for. */
export interface BuildConfiguration {
  name: string;
  /** The file that is named, and the one that is taken; empty where the code is built as it stands. */
  replaces: ReadonlyMap<string, string>;
}

/** The configurations of the app that a file belongs to; none where it is built in one way. */
export type ConfigurationsOf = (path: string) => readonly BuildConfiguration[];

/** What the configuration without a name of its own is called. */
export const DEFAULT_CONFIGURATION = "default";

interface App {
  /** Folder of the app, POSIX. */
  dir: string;
  configurations: BuildConfiguration[];
}

/** Modules that hold the settings of one environment, as Angular and many others name them. */
const OF_ENVIRONMENT =
  /(?:^|\/)(?:environments?|env|config)\.(prod|production|dev|development|local|stag|stage|staging|qa|uat|preprod|preview|demo|sandbox|ci|e2e)(\.[cm]?[jt]s)$/;

/**
 * Reads how the apps of a project are built: `fileReplacements` of angular.json and of Nx's project.json, else files beside one that
 * name an environment, `environment.prod.ts` beside `environment.ts`. Source: contract, section 11.7.
 *
 * @param files POSIX paths of all files that may be read
 * @param packageDirOf the folder of the package that owns a file
 */
export function buildConfigurations(
  root: string,
  files: readonly string[],
  packageDirOf: (path: string) => string,
): ConfigurationsOf {
  const workspaces = files.filter((path) => isWorkspaceFile(path));
  const suffixed = files.flatMap((path) => {
    const [, name, ending] = OF_ENVIRONMENT.exec(path) ?? [];
    return name && ending ? [{ path, base: path.slice(0, -`.${name}${ending}`.length) + ending, name }] : [];
  });
  if (workspaces.length === 0 && suffixed.length === 0) return () => [];
  const known = new Set(files);
  const apps = workspaces.flatMap((path) => appsIn(root, path, known));
  const replaced = new Set(
    apps.flatMap(({ configurations }) => configurations.flatMap(({ replaces }) => [...replaces.keys()])),
  );
  for (const { path, base, name } of suffixed)
    if (known.has(base) && !replaced.has(base)) addSuffixed(apps, packageDirOf(path), name, [base, path]);
  const named = apps.map(withDefault).filter(({ configurations }) => configurations.length > 1);
  return (path) => {
    const owners = named.filter(({ dir }) => dir === "" || path.startsWith(`${dir}/`));
    const deepest = Math.max(...owners.map(({ dir }) => dir.length));
    // A library belongs to every app that is built with it.
    const own = owners.length === 0 ? named : owners.filter(({ dir }) => dir.length === deepest);
    return own.flatMap(({ configurations }) => configurations);
  };
}

function addSuffixed(apps: App[], dir: string, name: string, pair: readonly [string, string]): void {
  const app = apps.find((each) => each.dir === dir) ?? { dir, configurations: [] };
  if (!apps.includes(app)) apps.push(app);
  const known = app.configurations.find((each) => each.name === name);
  const replaces = new Map([...(known?.replaces ?? []), pair]);
  app.configurations = [...app.configurations.filter((each) => each !== known), { name, replaces }];
}

/** Every app can be built as its code stands, unless all of its configurations replace files. */
function withDefault({ dir, configurations }: App): App {
  const plain = configurations.filter(({ replaces }) => replaces.size === 0);
  const others = configurations.filter(({ replaces }) => replaces.size > 0);
  const first = plain.length > 0 ? plain : [{ name: DEFAULT_CONFIGURATION, replaces: new Map() }];
  return { dir, configurations: [...first, ...others] };
}

function appsIn(root: string, path: string, known: ReadonlySet<string>): App[] {
  const workspace: unknown = parse(readPlainFile(join(root, path)) ?? "", [], { allowTrailingComma: true });
  if (!isJsonObject(workspace)) return [];
  const folder = posix.dirname(path).replace(/^\.$/, "");
  const projects = isJsonObject(workspace.projects)
    ? Object.values(workspace.projects).filter(isJsonObject)
    : path.endsWith("project.json")
      ? [{ ...workspace, root: "" }]
      : [];
  return projects.flatMap((project): App[] => {
    const configurations = configurationsOf(project, folder, known);
    const dir = posix.join(folder, typeof project.root === "string" ? project.root : "");
    return configurations.some(({ replaces }) => replaces.size > 0)
      ? [{ dir: dir.replace(/^\.$|\/$/, ""), configurations }]
      : [];
  });
}

function configurationsOf(
  project: JsonObject,
  folder: string,
  known: ReadonlySet<string>,
): BuildConfiguration[] {
  const targets = [project.architect, project.targets].find(isJsonObject) ?? {};
  const all = Object.entries(targets).filter(
    (entry): entry is [string, JsonObject] => isJsonObject(entry[1]) && isJsonObject(entry[1].configurations),
  );
  const builds = all.filter(([name]) => name === "build");
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [, target] of builds.length > 0 ? builds : all) {
    const always = isJsonObject(target.options) ? replacements(target.options, folder, known) : [];
    for (const [name, settings] of Object.entries(target.configurations ?? {})) {
      const own = isJsonObject(settings) ? replacements(settings, folder, known) : [];
      found.set(name, new Map([...(found.get(name) ?? []), ...always, ...own]));
    }
  }
  return [...found].map(([name, replaces]) => ({ name, replaces }));
}

/** `{ replace, with }`; before Angular 9 `{ src, replaceWith }`. */
function replacements(settings: JsonObject, folder: string, known: ReadonlySet<string>): [string, string][] {
  const { fileReplacements } = settings;
  if (!Array.isArray(fileReplacements)) return [];
  return fileReplacements.filter(isJsonObject).flatMap((each): [string, string][] => {
    const [from, to] = [each.replace ?? each.src, each.with ?? each.replaceWith].map((given) =>
      typeof given === "string" ? located(given, folder, known) : null,
    );
    return from && to ? [[from, to]] : [];
  });
}

/** Nx names files from the top of the workspace, wherever the project's settings stand. */
function located(name: string, folder: string, known: ReadonlySet<string>): string | null {
  const path = posix.join(folder, name);
  if (known.has(path)) return path;
  return folder === "" ? null : located(name, posix.dirname(folder).replace(/^\.$/, ""), known);
}
