import { join, posix, relative, sep } from "node:path";
import { once } from "../code/once.ts";
import { type DenoManifest, denoManifests } from "../project/deno.ts";
import { mayRender, type ServerRenderer, serverRenderers } from "../project/facts/server-renderers.ts";
import {
  type Candidate,
  type Candidates,
  findCandidates,
  worthReading,
} from "../project/files/find-candidates.ts";
import { readPlainFile } from "../project/files/read-files.ts";
import { type Scan, scanProject } from "../project/files/scan-project.ts";
import type { StartedScan } from "../project/files/start-scan.ts";
import { frameworkFiles, rendersOnServer } from "../project/framework.ts";
import { dependencyNames, findPackages, type ProjectPackage, packageProviders } from "../project/packages.ts";
import { findWorkspace, type Workspace, workspaceMembers } from "../project/workspace.ts";
import type { Fault } from "../rules/errors.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { loadParser } from "./load-parser.ts";

export interface SurveyOptions {
  root: string;
  paths: readonly string[];
  ignore: readonly string[];
  /** A scan of the root that is under way. */
  started?: StartedScan;
  onPhase?: (phase: string, done?: number, total?: number) => void;
}

/** What a run works on, and what stands around it, before any code is parsed. */
export interface Survey {
  scan: Scan;
  /** Text of the files that may use the SDK. */
  texts: ReadonlyMap<string, string>;
  /** Files that this run leaves out, and that may use the SDK. */
  outside: Candidates;
  /** Files beside the root, below the package.json above it that names v2; their paths begin with "../". */
  beside: readonly Candidate[];
  packages: readonly ProjectPackage[];
  deno: readonly DenoManifest[];
  workspace: Workspace | null;
  workspaceErrors: readonly Fault[];
  packageDirOf(path: string): string;
  /** The same; null for a file below no package.json where several name v2. */
  ownerOf(path: string): string | null;
  /** Tells the framework or the renderer that also runs a package's code on a server, or null; git may search for it meanwhile. */
  serverFramework: Promise<(packageDir: string) => string | null>;
  /** Whether the file is among those that this run works on. */
  isScanned(path: string): boolean;
  /** Whether a manifest is this run's business. */
  isConcerned(path: string): boolean;
}

/** Looks at the project. The parser begins to load when the first file that mentions the SDK is found. */
export async function survey(options: SurveyOptions): Promise<Survey> {
  const { root } = options;
  const scan = await scanProject(root, {
    paths: options.paths,
    ignore: options.ignore,
    onProgress: (done, total) => options.onPhase?.("scanning", done, total),
    onMention: loadParser,
    ...(options.started ? { started: options.started } : {}),
  });
  const texts = new Map(scan.candidates.map(({ path, bytes }) => [path, bytes.toString("utf8")]));
  const outside = findCandidates(root, worthReading(scan.outOfScope));
  // A run of a part knows the packages of the whole: which of them give it names, and which render it on a server.
  const listed = [...scan.files, ...scan.outOfScope];
  const packages = findPackages(root, [
    ...texts.keys(),
    ...listed.filter((path) => path.endsWith("package.json")),
    ...outside.candidates.map(({ path }) => path),
  ]);
  const searched =
    scan.candidates.length > 0 && mayRender(packages)
      ? serverRenderers(root, listed, scan)
      : Promise.resolve([]);
  const others = outside.candidates.map(({ path, bytes }): [string, string] => [
    path,
    bytes.toString("utf8"),
  ]);
  const deno = denoManifests(root, new Map([...others, ...texts]), listed);
  const { workspace, errors: workspaceErrors } = findWorkspace(root);
  const members = new Set(workspace === null ? [] : workspaceMembers(workspace, packages));
  const ownerOf = packageProviders(packages, members, [...new Set(deno.map(({ dir }) => dir))]);
  const packageDirOf = (path: string) => ownerOf(path) ?? "";
  return {
    scan,
    texts,
    outside,
    beside: await filesBeside(root, packages),
    packages,
    deno,
    workspace,
    workspaceErrors,
    packageDirOf,
    ownerOf,
    serverFramework: searched.then((found) => serverFrameworks(packages, listed, found, packageDirOf)),
    isScanned: memberOf(scan.files),
    isConcerned: concerned(scan.files, packageDirOf, workspace?.dir ?? ""),
  };
}

/** Nobody may take v2 from a package.json above the root before its files outside of the root were looked at. */
async function filesBeside(root: string, packages: readonly ProjectPackage[]): Promise<Candidate[]> {
  const owner = packages.find((one) => one.dir.startsWith("..") && dependencyNames(one).includes(V2_PACKAGE));
  if (owner === undefined) return [];
  const top = join(root, owner.dir);
  const inside = `${relative(top, root).split(sep).join("/")}/`;
  // A package that has v2 of its own provides for its files.
  const isOfOther = (folder: string): boolean =>
    folder !== "." &&
    (readPlainFile(join(top, folder, "package.json"))?.includes(`"${V2_PACKAGE}"`) === true ||
      isOfOther(posix.dirname(folder)));
  const { candidates } = await scanProject(top, { paths: [], ignore: [] });
  return candidates
    .filter(({ path }) => !path.startsWith(inside) && !isOfOther(posix.dirname(path)))
    .map(({ path, bytes }) => ({ path: posix.join(owner.dir, path), bytes }));
}

/** What renders a package's code on a server: a framework or a renderer of its own, or of a package that depends on it. */
function serverFrameworks(
  packages: readonly ProjectPackage[],
  files: readonly string[],
  renderers: readonly ServerRenderer[],
  packageDirOf: (path: string) => string,
): (dir: string) => string | null {
  let signs: string[] | null = null;
  const own = once((dir: string): string | null => {
    // Projects of Deno have no package.json.
    const pkg = packages.find((each) => each.dir === dir) ?? { dir, manifestPath: "", manifest: null };
    signs ??= frameworkFiles(files);
    const framework = rendersOnServer(pkg, signs)?.framework;
    return framework ?? renderers.find(({ path }) => packageDirOf(path) === dir)?.renderer ?? null;
  });
  return once((dir) => {
    const served = new Set([dir]);
    for (const each of served) {
      const found = own(each);
      if (found !== null) return found;
      const name = packages.find((one) => one.dir === each)?.manifest?.name;
      for (const one of packages)
        if (dependencyNames(one).some((dependency) => dependency === name)) served.add(one.dir);
    }
    return null;
  });
}

/**
 * Whether a manifest is this run's business. One of another package, which path arguments or `--ignore` leave out with all its
 * code, was only read to know who needs what of the workspace.
 */
function concerned(
  files: readonly string[],
  packageDirOf: (path: string) => string,
  workspaceDir: string,
): (path: string) => boolean {
  let owners: Set<string> | null = null;
  return (path) => {
    const dir = path.replace(/\/?[^/]+$/, "");
    if (dir === "" || dir === workspaceDir || dir.startsWith("..")) return true;
    owners ??= new Set(files.map(packageDirOf));
    return owners.has(dir);
  };
}

/** Whether a path is one of a long list; the list is only gone through when somebody asks. */
function memberOf(paths: readonly string[]): (path: string) => boolean {
  let members: Set<string> | null = null;
  return (path) => {
    members ??= new Set(paths);
    return members.has(path);
  };
}
