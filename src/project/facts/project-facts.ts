import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { analyzeFile, readFile } from "../../../transforms/find/analyze-file.ts";
import { loadsEnvironment } from "../../../transforms/find/attach/ids/environment-id.ts";
import { loadsScript, readsGlobal } from "../../../transforms/find/global-reads.ts";
import { onlyV2 } from "../../../transforms/find/sdk/v2-shape.ts";
import { isSettingsFile, runsBuilder } from "../../../transforms/find/settings/setting-files.ts";
import type {
  DecideFacts,
  Facts,
  FactsFor,
  FindFacts,
  Findings,
  SourceFile,
  View,
} from "../../../transforms/model.ts";
import { isDenoFile, isTestFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import { overLimit } from "../../code/size-limits.ts";
import type { ModuleResolver, SourceModule } from "../../code/tree/index.ts";
import { exportedNames } from "../../code/values/origin.ts";
import { clientModuleFacts } from "../client-module/client-module-facts.ts";
import { compilersOf, lacksMap } from "../client-module/compiled.ts";
import { keptByGit } from "../client-module/place.ts";
import { clientScopes, type Scopes } from "../client-module/scopes.ts";
import type { ConfigurationsOf } from "../configurations.ts";
import { isCode } from "../files/file-kinds.ts";
import { lineWidths } from "../line-width.ts";
import { dependencyNames, foreignModules, namingV2, type ProjectPackage } from "../packages.ts";
import { buildChoices, type IsChosen } from "../resolution/build-choices.ts";
import { createModuleGraph, type ModuleGraph } from "../resolution/module-graph.ts";
import { createModuleNames, type ModuleNames } from "../resolution/module-names.ts";
import { createTsConfigs } from "../resolution/tsconfig.ts";
import { callersOf, consumersOf } from "./callers.ts";
import { clientsThere, idsIn } from "./clients-there.ts";
import { gettersAmong } from "./code-matching.ts";
import { runTogether } from "./environment-writers.ts";
import { createImporters, type Importers } from "./importers.ts";
import { importedOptions } from "./options-importers.ts";
import { publicModules } from "./public-modules.ts";
import { sdkNames } from "./sdk-names.ts";
import { loadedByServer } from "./server-code.ts";

/** What is known of the project before its code is read. */
export interface ProjectInput {
  root: string;
  /** Of all files those that may import one, which also bears other names: readers of barrels and wrappers. */
  search(path: string, namesOf: (path: string) => readonly string[]): readonly string[];
  /** What TypeScript proves of an expression, where that is to be asked. */
  textProperties?: NonNullable<FindFacts["textProperties"]>;
  /** The files that may give variables of the environment a value when they run. */
  environmentWriters?(): readonly string[];
  /** The files that may declare getters. */
  getterFiles?(): readonly string[];
  /** The files in scope that hold a text. */
  mentions?(text: string): readonly SourceFile[];
  packages: readonly ProjectPackage[];
  /** What names of modules mean, where that is looked up already. */
  names?: ModuleNames;
  /** Whether the run works on a file: others are looked at, and never edited. */
  isScanned(path: string): boolean;
  packageDirOf(path: string): string;
  /** Folders of packages that may have clients of their own. */
  scopes?: Scopes;
  /** The code of a package, whether it uses the SDK or not. */
  codeOf?(packageDir: string): readonly string[];
  serverFramework(packageDir: string): string | null;
  /** How the app that a file belongs to is built. */
  configurations?: ConfigurationsOf;
  /** Files that may use the SDK and that this run does not look at. */
  leftOut: readonly string[];
  client: DecideFacts["client"];
  clientModule: string | null;
  /** Files with their text that may use the SDK and that this run leaves out: they are to share its clients. */
  outside: ReadonlyMap<string, string>;
}

/** Answers what the phases ask, from the files of a project. */
export function wholeProject(input: ProjectInput): FactsFor {
  const names = input.names ?? createModuleNames(input.root, input.packages);
  const isKept = keptByGit(input.root);
  const isChosen = buildChoices(input.root, input.packages);
  return (view) => factsOf({ ...input, names, isKept, isChosen }, view);
}

/** With what is looked up once for all passes of a run. */
interface RunInput extends ProjectInput {
  names: ModuleNames;
  isKept(path: string): boolean;
  isChosen: IsChosen;
}

function factsOf(input: RunInput, view: View): Facts {
  const { names } = input;
  const textOf = (path: string) => view.made.get(path) ?? view.files.get(path) ?? null;
  const graph: ModuleGraph = createModuleGraph(input.root, {
    packages: input.packages,
    names,
    isChosen: input.isChosen,
    known: (path) => view.modules(path)?.[0] ?? null,
    changes: (path, exported, members) => importers.assigns(path, exported, members),
    around: (path) => scriptsAround(path),
    holding: (text, as) => holding(text, as),
    ...(input.configurations ? { configurations: input.configurations } : {}),
    overlay: textOf,
  });
  const importers: Importers = createImporters(graph, {
    search: input.search,
    isForeign: foreignModules(input.packages),
    text: (path) => textOf(path) ?? readText(input.root, path),
    known: view.modules,
    failed: view.failed,
    namesOf: names.namesOf,
  });
  const modulesOf = parsedModules(input, view, graph);
  const getters = once((root: string) =>
    gettersAmong(input.getterFiles?.() ?? [], (path) => readText(root, path)),
  );
  const scriptsAround = createScriptsAround(
    input,
    view,
    modulesOf,
    runTogether(graph, () => importers),
  );
  // Every pass reads all files of the project.
  const mentions = once((text: string): readonly SourceFile[] =>
    (input.mentions?.(text) ?? []).map((file) => ({ ...file, text: view.made.get(file.path) ?? file.text })),
  );
  const holding: NonNullable<ModuleResolver["holding"]> = (text, as) => {
    const paths = as === "text" ? mentions(text).map(({ path }) => path) : getters(input.root).naming(text);
    return paths.flatMap((path) => (isAppFile(path) && isCode(path) ? modulesOf(path) : []));
  };
  const asking = input.mentions ? { mentions } : {};
  return {
    find: {
      resolver: graph,
      ...asking,
      ...(input.textProperties ? { textProperties: input.textProperties } : {}),
      resolve: graph.resolve,
      choices: graph.choices,
      importersOf: (path) => importers.files(path).filter((file) => input.isScanned(file.path)),
      readersOf: importedOptions(importers, input.isScanned),
      callers: (path, through) => callersOf(path, through, importers),
      sdkNames: sdkNames({
        ...input,
        text: (path) => textOf(path) ?? readText(input.root, path),
        mentioning: () => new Set([...view.files.keys(), ...input.outside.keys()]),
        modules: view.modules,
        resolve: graph.resolve,
        tables: graph.tables,
        importers: () => importers,
      }),
    },
    decide: (findings) => ({ ...decideFacts(input, view, findings, graph, importers), ...asking }),
    errors: graph.errors,
  };
}

const isAppFile = (path: string): boolean => !isTestFile(path) && !isSettingsFile(path);

/** The modules of files, those that do not use the SDK as well. */
function parsedModules(
  { root }: RunInput,
  view: View,
  graph: ModuleGraph,
): (path: string) => readonly SourceModule[] {
  const parsed = once((path): readonly SourceModule[] => {
    const text = view.made.get(path) ?? readText(root, path);
    return text === null || overLimit(text) !== null ? [] : readUnits(path, text, graph).modules;
  });
  return (path) => view.modules(path) ?? parsed(path);
}

/**
 * The scripts of each package that run in its app and may use the SDK, or give variables of the environment a value: no tests, no
 * settings.
 */
function createScriptsAround(
  input: RunInput,
  view: View,
  modulesOf: (path: string) => readonly SourceModule[],
  isTogether: (one: string, other: string) => boolean,
): (path: string) => readonly SourceModule[] {
  const { packageDirOf } = input;
  let found: readonly string[] | null = null;
  const writers = () => (found ??= (input.environmentWriters?.() ?? []).filter(isAppFile));
  const scriptsIn = once((dir) =>
    [...new Set([...view.files.keys(), ...writers()])]
      .filter((each) => packageDirOf(each) === dir && isAppFile(each))
      .flatMap(modulesOf),
  );
  /** Another package of the repository may fill the environment for an app that imports it. */
  const writersBeside = once((dir) =>
    writers()
      .filter((each) => packageDirOf(each) !== dir)
      .flatMap(modulesOf),
  );
  return once((path): readonly SourceModule[] => [
    ...scriptsIn(packageDirOf(path)).filter((each) => !loadsEnvironment(each) || isTogether(each.path, path)),
    ...writersBeside(packageDirOf(path)).filter((each) => isTogether(each.path, path)),
  ]);
}

function readText(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}

/** What the decisions ask of the project, answered from its files. */
function decideFacts(
  input: RunInput,
  view: View,
  files: readonly Findings[],
  graph: ModuleGraph,
  importers: Importers,
): DecideFacts {
  const configs = createTsConfigs();
  /** The settings of the compilers around a file: those of its folder, and those that they refer to. */
  const compiler = (path: string) =>
    configs.projectsAt(dirname(join(input.root, path))).map(({ config }) => config);
  let globalPackages: Set<string> | null = null;
  const known = new Set(files.map(({ path }) => path));
  let left: Findings[] | null = null;
  const outside = () => {
    left ??= [...input.outside]
      .filter(([path]) => !known.has(path))
      .map(([path, text]) => lookAt(path, text, graph));
    return left;
  };
  const isMapped = mappedModules(input, files);
  const consumers = consumersOf(files, graph, importers);
  const isPublic = publicModules(input.packages);
  const unread = files.filter(({ error }) => error !== null).map(({ path }) => path);
  const unseen = new Set([...input.leftOut, ...unread].map(input.packageDirOf));
  const { packageDirOf, scopes } = input;
  const using = [...new Set([...files.map(({ path }) => path), ...input.outside.keys()])];
  const scopeOf = scopes ? clientScopes(scopes, packageDirOf, using, graph) : packageDirOf;
  const usesOf = (path: string, names: readonly string[]) =>
    [...new Set(names)].flatMap((name) => importers.references(path, name).found.map((each) => each.path));
  return {
    packageOf: input.packageDirOf,
    scopeOf,
    serverFramework: (dir) =>
      input.serverFramework(dir) ?? input.serverFramework(packageDirOf(posix.join(dir, "x"))),
    loadedByServer: loadedByServer(
      input.packages,
      importers,
      (path) => view.made.get(path) ?? view.files.get(path) ?? null,
    ),
    client: input.client,
    clientModule: clientModuleFacts(input, view, files, { graph, configs, compiler }, scopeOf),
    consumers: (path) => (isPublic(path) ? null : consumers(path)),
    ...clientsThere(scopeOf, files, outside, usesOf),
    outsideIds: (packageDir) => idsIn(outside(), packageDir, scopeOf),
    lineWidth: lineWidths(input.root),
    checksJavaScript: (path) => compiler(path).some(({ checkJs }) => checkJs === true),
    lacksMap: (path) => compilersOf(input.root, configs)(path).some(lacksMap),
    spellsTypes: (path) => compiler(path).some((each) => each.isolatedDeclarations === true),
    refusesUnread: (path) => compiler(path).some((each) => each.noUnusedParameters === true),
    callsOf: (path, binding) => usesOf(path, binding ? exportedNames(binding) : ["default"]),
    usesOf,
    importersOf: importers.of,
    keepsGlobal: (path) => {
      globalPackages ??= packagesReadingGlobal(input, [...files, ...outside()]);
      return globalPackages.has(input.packageDirOf(path));
    },
    wholePackage: (packageDir) => !unseen.has(packageDir),
    heldPage: isMapped,
    callers: (path, through) => callersOf(path, through, importers),
  };
}

/** Whether a file's map leads the SDK's own name somewhere. */
const mapsName = ({ textUses }: Findings): boolean =>
  textUses.some(
    ({ note }) =>
      note.rule === "import-map" && note.facts.at === "entry" && /^rupt(?:\/|$)/.test(note.facts.name),
  );

/**
 * Whether an import map resolves the SDK for a file: the map of its own page, or one of its package where nothing else can: no
 * manifest names the SDK, or no bundler that would look there is seen.
 */
function mappedModules(input: ProjectInput, files: readonly Findings[]): (path: string) => boolean {
  const maps = files.filter(({ textUses }) => textUses.some((use) => use.note.rule === "import-map"));
  const own = new Set(maps.map(({ path }) => path));
  const dirsOf = (some: readonly Findings[]) => new Set(some.map(({ path }) => input.packageDirOf(path)));
  // Those of Deno name packages of npm, and are manifests; other entries of theirs may have any name.
  const packages = dirsOf(maps.filter((file) => !isDenoFile(file.path) || mapsName(file)));
  const inBrowsers = dirsOf(maps.filter((file) => !isDenoFile(file.path) && mapsName(file)));
  for (const { dir } of namingV2(input.packages))
    if (!inBrowsers.has(dir) || isBundled(input, dir)) packages.delete(dir);
  return (path) => own.has(path) || packages.has(input.packageDirOf(path));
}

/** Whether a package, or one above it, depends on a bundler or runs one. */
const isBundled = ({ packages, serverFramework }: ProjectInput, dir: string): boolean =>
  serverFramework(dir) !== null ||
  packages.some(
    (one) =>
      (one.dir === dir || one.dir === "" || one.dir.startsWith("..") || dir.startsWith(`${one.dir}/`)) &&
      runsBuilder([
        ...dependencyNames(one),
        ...JSON.stringify(one.manifest?.scripts ?? {}).split(/[^\w@/.-]+/),
      ]),
  );

/** A file outside of the run: what it attaches with, and which clients it has. */
function lookAt(path: string, text: string, graph: ModuleGraph): Findings {
  return analyzeFile(readFile(path, text, graph), {
    shapeOf: () => onlyV2,
    resolver: graph,
    decided: {},
  });
}

/** Packages that read `window.Rupt` where no page loads the script: an import of v2 is what sets it. */
function packagesReadingGlobal({ packageDirOf }: ProjectInput, files: readonly Findings[]): Set<string> {
  const packagesOf = (some: readonly Findings[]) => new Set(some.map(({ path }) => packageDirOf(path)));
  const served = packagesOf(files.filter(loadsScript));
  return packagesOf(files.filter((file) => readsGlobal(file) && !served.has(packageDirOf(file.path))));
}
