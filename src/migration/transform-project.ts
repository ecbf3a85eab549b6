import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { NodePath } from "@babel/traverse";
import type { UnitAnalysis } from "../../transforms/analyse/analyse-unit.ts";
import { responseUseOfFunction } from "../../transforms/analyse/response.ts";
import { onlyV2 } from "../../transforms/analyse/v2-shape.ts";
import { decide } from "../../transforms/decide/decide.ts";
import type { ClientGroup, UnitPlan } from "../../transforms/decide/decisions.ts";
import type { CallerVerdict, Consumer, ProjectFacts } from "../../transforms/decide/project-facts.ts";
import { isTypeScript } from "../../transforms/rewrite/rewrite-client.ts";
import { type RewrittenUnit, rewriteUnit } from "../../transforms/rewrite/rewrite-unit.ts";
import type { TaggedEdit } from "../../transforms/rewrite/tagged-edit.ts";
import { createModuleGraph, loadTypeScript, type ModuleGraph } from "../project/module-graph.ts";
import type { ProjectPackage } from "../project/packages.ts";
import type { RunError } from "../result.ts";
import type { SourceModule } from "../source/source-module.ts";
import { type Style, styleOf } from "../source/style.ts";
import { analyseFile, type FileAnalysis, type ReadFile, readFile } from "./analyse-files.ts";
import { type Barrels, shapeOfUnit, shapesFor } from "./barrels.ts";
import { clientModulePath, clientModuleText, relativeSpecifier } from "./client-module.ts";
import { createImporters, type Importers } from "./importers.ts";
import { isPureModule } from "./pure-module.ts";

export interface TransformInput {
  root: string;
  /** Files that may use the SDK, with their text. */
  files: ReadonlyMap<string, string>;
  /** All files in scope: a second look finds the importers of barrels and wrappers. */
  search(test: (bytes: Buffer) => boolean): string[];
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  serverFramework(packageDir: string): string | null;
  client: "eager" | "lazy" | "auto";
  clientModule: string | null;
  dropDetach: boolean;
  /** Text that is not on the disk yet. */
  overlay: ReadonlyMap<string, string>;
  /** Files that are parsed already: a parse costs more than all that follows from it. */
  parsed?: ReadonlyMap<string, ReadFile>;
}

export interface TransformOutput {
  files: FileAnalysis[];
  plans: UnitPlan[];
  groups: ClientGroup[];
  rewritten: Map<UnitPlan, RewrittenUnit>;
  /** Edits by file. */
  edits: Map<string, TaggedEdit[]>;
  /** Text of the files that edits belong to. */
  texts: Map<string, string>;
  /** Client modules to create. */
  created: Map<string, string>;
  styles: Map<SourceModule, Style>;
  errors: RunError[];
  /** Files whose rewrite failed: a fault of the program. */
  faults: RunError[];
}

/** A rewrite that failed: the file stays as it is. */
export function faultIn(path: string, error: unknown): RunError {
  const what = error instanceof Error ? error.message : String(error);
  return { path, message: `could not be rewritten (${what}); it was left untouched. Please report this` };
}

/** Analyses, decides and rewrites all files of a project in memory. Writes nothing. */
export function transformProject(input: TransformInput): TransformOutput {
  const read = new Map(
    [...input.files].map(([path, text]) => {
      const parsed = input.parsed?.get(path);
      return [path, parsed?.text === text ? parsed : readFile(path, text)];
    }),
  );
  const graph = createModuleGraph(input.root, {
    packages: input.packages,
    known: (path) => read.get(path)?.modules[0] ?? null,
    overlay: (path) => input.overlay.get(path) ?? input.files.get(path) ?? null,
  });
  const importers = createImporters(graph, {
    search: input.search,
    text: (path) => input.overlay.get(path) ?? input.files.get(path) ?? readText(input.root, path),
    known: (path) => read.get(path)?.modules ?? null,
    packageNames: (path) =>
      input.packages.flatMap(({ dir, name }) =>
        name && dir !== "" && path.startsWith(`${dir}/`) ? [name] : [],
      ),
  });
  const barrels: Barrels = new Map();
  const files = analyseAll(input, read, graph, importers, barrels);
  const units = files.flatMap((file) => file.units);
  const facts = projectFacts(input, files, graph, importers);
  const { plans, groups } = decide(units, facts);
  return rewriteAll({ input, files, plans, groups, graph, importers, facts });
}

function readText(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}

/** Analyses every file; where some pass the SDK on, their importers are looked for and analysed with that knowledge. */
function analyseAll(
  input: TransformInput,
  read: Map<string, ReturnType<typeof readFile>>,
  graph: ModuleGraph,
  importers: Importers,
  barrels: Barrels,
): FileAnalysis[] {
  const analyses = new Map<string, FileAnalysis>();
  const analyse = (path: string) => {
    const file = read.get(path);
    if (!file) return;
    const options = {
      shapeOf: shapesFor(barrels, graph),
      resolver: graph,
      dropDetach: input.dropDetach,
      importers: importedOptions(importers),
    };
    analyses.set(path, analyseFile(file, options));
  };
  for (const path of read.keys()) analyse(path);
  for (let round = 0; round < 10; round += 1) {
    const shapeOf = shapesFor(barrels, graph);
    const found = [...analyses.values()].flatMap((file) =>
      file.units.flatMap((unit) => {
        const shape = shapeOfUnit(unit, shapeOf(file.path));
        return shape && !sameShape(barrels.get(file.path), shape) ? [{ path: file.path, shape }] : [];
      }),
    );
    if (found.length === 0) break;
    for (const { path, shape } of found) barrels.set(path, shape);
    for (const { path } of found) {
      for (const module of importers.of(path)) {
        if (!read.has(module.path)) read.set(module.path, readFile(module.path, module.text));
        analyse(module.path);
      }
    }
  }
  return [...analyses.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sameShape(
  known: { exports: ReadonlyMap<string, unknown> } | undefined,
  shape: { exports: ReadonlyMap<string, unknown> },
): boolean {
  return known !== undefined && [...shape.exports.keys()].every((name) => known.exports.has(name));
}

/** Who reads an exported options object: only calls of attach in other files leave it ours to edit. */
function importedOptions(importers: Importers) {
  return (binding: import("@babel/traverse").Binding, context: { module: SourceModule }) => {
    const { name } = binding.identifier;
    const seen = importers.references(context.module.path, name);
    if (!seen.complete) return null;
    return seen.found.map(({ module, path }) => ({
      reference: path,
      isAttachOptions: isAttachArgument(module, path),
    }));
  };
}

/** A light look at another file: the object is the argument of `<something from rupt>.attach(...)`, or spread in it. */
function isAttachArgument(module: SourceModule, reference: NodePath): boolean {
  let path = reference;
  while (
    path.parentPath?.isSpreadElement() ||
    path.parentPath?.isObjectExpression() ||
    path.parentPath?.isTSAsExpression()
  )
    path = path.parentPath;
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.listKey !== "arguments") return false;
  const callee = call.get("callee") as NodePath;
  const root = callee.isMemberExpression() ? callee.get("object") : callee;
  const binding = root.isIdentifier() ? root.scope.getBinding(root.node.name) : undefined;
  const declaration = binding?.path.parentPath;
  void module;
  return declaration?.isImportDeclaration() === true && onlyV2(declaration.node.source.value) !== null;
}

function projectFacts(
  input: TransformInput,
  files: readonly FileAnalysis[],
  graph: ModuleGraph,
  importers: Importers,
): ProjectFacts {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const globalPackages = packagesReadingGlobal(input, files);
  return {
    packageOf: input.packageDirOf,
    serverFramework: input.serverFramework,
    client: input.client,
    clientModule: {
      pathFor: (packageDir, importing) =>
        explicitModule(input) ??
        clientModulePath(
          input.root,
          packageDir,
          importing,
          (path) => byPath.get(path)?.modules.some(isTypeScript) ?? false,
        ),
      specifier: (from, to) => relativeSpecifier(from, to, wantsEnding(input, byPath.get(from))),
      resolve: graph.resolve,
      reaches: graph.reaches,
    },
    consumers: (path) => consumersOf(path, files, graph, importers),
    exportedClient: (packageDir, key) => exportedClient(files, packageDir, key, input),
    callPlaces: (path, binding) =>
      importers
        .references(path, isDefaultExport(binding) ? "default" : binding.identifier.name)
        .found.map((each) => `${each.module.path}:${each.path.node.loc?.start.line ?? 0}`),
    keepsGlobal: (path) => globalPackages.has(input.packageDirOf(path)),
    heldPage: (path) =>
      byPath.get(path)?.textUses.some((use) => use.rule === "import-map")
        ? "The page's import map resolves `rupt`: both change together."
        : null,
    callers: (path, binding) => callersOf(path, binding, importers),
  };
}

/** `--client-module`; a file that is there already is never overwritten. */
function explicitModule(input: TransformInput): string | null {
  const { clientModule, root, overlay } = input;
  if (clientModule === null || overlay.has(clientModule) || !existsSync(join(root, clientModule)))
    return clientModule;
  const ending = posix.extname(clientModule);
  return `${clientModule.slice(0, -ending.length)}-client${ending}`;
}

/** A client of an earlier run, or one that the developers wrote, is used again; nothing is doubled. */
function exportedClient(
  files: readonly FileAnalysis[],
  packageDir: string,
  key: string,
  input: TransformInput,
) {
  for (const file of files) {
    if (input.packageDirOf(file.path) !== packageDir) continue;
    for (const unit of file.units) {
      const client = unit.v3.clients.find((each) => each.key === key && each.exported !== null);
      if (client?.exported) return { path: file.path, exported: client.exported, creation: client.creation };
    }
  }
  return null;
}

/** Everybody who reads the SDK through a module: null when the module is open to code outside of the project. */
function consumersOf(
  path: string,
  files: readonly FileAnalysis[],
  graph: ModuleGraph,
  importers: Importers,
): Consumer[] | null {
  const consumers: Consumer[] = [];
  const analysed = new Set(files.map((file) => file.path));
  if (importers.of(path).some((module) => !analysed.has(module.path))) return null;
  for (const file of files) {
    for (const unit of file.units) {
      for (const root of unit.roots) {
        if (!root.shape.v2 && graph.resolve(file.path, root.specifier) === path)
          consumers.push({ unit, root });
      }
      for (const { path: reExport, specifier } of unit.others.reExports) {
        if (graph.resolve(file.path, specifier) === path) consumers.push({ unit, reExport });
      }
    }
  }
  return consumers;
}

/** Packages where code reads `window.Rupt` and no page loads the script: an import of v2 is what sets it. */
function packagesReadingGlobal(input: TransformInput, files: readonly FileAnalysis[]): Set<string> {
  const reading = new Set<string>();
  const served = new Set<string>();
  for (const file of files) {
    const packageDir = input.packageDirOf(file.path);
    if (file.units.some((unit) => unit.roots.some((root) => root.form === "global"))) reading.add(packageDir);
    if (
      file.textUses.some((use) => use.kind === "script") ||
      file.units.some((unit) => unit.others.uses.some((use) => use.kind === "script"))
    )
      served.add(packageDir);
  }
  for (const packageDir of served) reading.delete(packageDir);
  return reading;
}

function callersOf(
  path: string,
  binding: import("@babel/traverse").Binding | null,
  importers: Importers,
): CallerVerdict | null {
  const name = binding?.identifier.name ?? "default";
  const exported = binding && isDefaultExport(binding) ? "default" : name;
  const seen = importers.references(path, exported);
  if (seen.found.length === 0) return null;
  const use = responseUseOfFunction(
    seen.found.map((each) => each.path),
    true,
  );
  const places = use.reads.map((read) => {
    const owner =
      seen.found.find((each) => read.path.findParent((parent) => parent === each.module.program))?.module
        .path ?? "";
    return `${owner}:${read.path.node.loc?.start.line ?? 0}`;
  });
  if (use.reads.length > 0) return { verdict: "read", places };
  const open =
    !seen.complete || use.escapes.length > 0 || use.truths.length > 0 || use.exportedThrough.length > 0;
  return { verdict: open ? "unknown" : "ignored", places: [] };
}

function isDefaultExport(binding: import("@babel/traverse").Binding): boolean {
  return (
    binding.path.parentPath?.isExportDefaultDeclaration() === true ||
    binding.referencePaths.some(
      (path) => path.parentPath?.isExportDefaultDeclaration() || path.isExportDefaultDeclaration(),
    )
  );
}

/** Whether relative imports of a file need an ending: as its own imports show, else as the module system wants. */
function wantsEnding(input: TransformInput, file: FileAnalysis | undefined): boolean {
  if (!file) return false;
  if (/\.html?$/.test(file.path)) return true;
  const relative = file.modules.flatMap((module) =>
    module.program.node.body.flatMap((statement) =>
      statement.type === "ImportDeclaration" && /^\.\.?\//.test(statement.source.value)
        ? [statement.source.value]
        : [],
    ),
  );
  const code = relative.filter(
    (specifier) =>
      !/\.(?:vue|svelte|astro|css|scss|sass|less|json|svg|png|jpe?g|gif|webp|html|md)$/.test(specifier),
  );
  if (code.length > 0) return code.some((specifier) => /\.[cm]?[jt]sx?$/.test(specifier));
  if (file.path.endsWith(".mjs")) return true;
  const dir = input.packageDirOf(file.path);
  const manifest = input.packages.find((each) => each.dir === dir)?.manifest;
  const config = ["tsconfig.json", "jsconfig.json"]
    .map((name) => join(input.root, dir, name))
    .find((path) => existsSync(path));
  if (config !== undefined) {
    const text = readFileSync(config, "utf8");
    if (/"moduleResolution"\s*:\s*"node(?:16|next)"/i.test(text)) return true;
    if (/"module"\s*:\s*"node(?:16|18|20|next)"/i.test(text) && !/"moduleResolution"/.test(text)) return true;
    if (/"extends"/.test(text)) return nodeResolution(config);
    return false;
  }
  if (manifest?.type !== "module") return false;
  return !BUNDLERS.test(JSON.stringify([manifest.dependencies, manifest.devDependencies]));
}

const BUNDLERS =
  /"(?:vite|webpack|rollup|esbuild|parcel|next|nuxt|@sveltejs\/kit|astro|react-scripts|@angular\/cli|@vue\/cli-service|gatsby|rspack|@rspack\/core|tsup|bun)"/;

function nodeResolution(config: string): boolean {
  const ts = loadTypeScript();
  const read = ts.readConfigFile(config, ts.sys.readFile);
  if (!read.config) return false;
  const host = { ...ts.sys, readDirectory: () => [] };
  const { options } = ts.parseJsonConfigFileContent(
    read.config,
    host,
    posix.dirname(config),
    undefined,
    config,
  );
  const { Node16, NodeNext } = ts.ModuleResolutionKind;
  if (options.moduleResolution !== undefined)
    return options.moduleResolution === Node16 || options.moduleResolution === NodeNext;
  const { module } = options;
  return module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
}

function rewriteAll(given: {
  input: TransformInput;
  files: FileAnalysis[];
  plans: UnitPlan[];
  groups: ClientGroup[];
  graph: ModuleGraph;
  importers: Importers;
  facts: ProjectFacts;
}): TransformOutput {
  const { files, plans, groups, graph, facts } = given;
  const styles = new Map<SourceModule, Style>();
  const styleFor = (module: SourceModule): Style => {
    const known = styles.get(module);
    if (known) return known;
    const style = styleOf(module);
    styles.set(module, style);
    return style;
  };
  const done = new Set<unknown>();
  const faults: RunError[] = [];
  const rewritten = new Map<UnitPlan, RewrittenUnit>();
  const edits = new Map<string, TaggedEdit[]>();
  const texts = new Map(files.map((file) => [file.path, file.text]));
  for (const plan of plans) {
    const { module } = plan.unit;
    let result: RewrittenUnit;
    try {
      result = rewriteUnit(plan, {
        style: styleFor(module),
        done,
        isPure: (specifier) => isPureModule(graph, module.path, specifier),
      });
    } catch (error) {
      faults.push(faultIn(module.path, error));
      continue;
    }
    rewritten.set(plan, result);
    for (const [home, list] of result.edits) {
      texts.set(home.path, home.text);
      edits.set(home.path, [...(edits.get(home.path) ?? []), ...list]);
    }
  }
  return {
    files,
    plans,
    groups,
    rewritten,
    edits,
    texts,
    created: createdModules(groups, styleFor, graph, facts),
    styles,
    errors: graph.errors,
    faults,
  };
}

function createdModules(
  groups: readonly ClientGroup[],
  styleFor: (module: SourceModule) => Style,
  graph: ModuleGraph,
  facts: ProjectFacts,
): Map<string, string> {
  const homes = new Map<string, ClientGroup[]>();
  for (const group of groups) {
    if (group.home.in === "module")
      homes.set(group.home.path, [...(homes.get(group.home.path) ?? []), group]);
  }
  const created = new Map<string, string>();
  for (const [path, members] of homes) {
    const units = members.flatMap((group) => group.members.map(({ unit }) => unit));
    const [first] = units.sort((a, b) => (a.module.path < b.module.path ? -1 : 1));
    if (!first) continue;
    created.set(
      path,
      clientModuleText({
        path,
        groups: members,
        style: styleFor(first.module),
        commonJs: units.every(isCommonJs) && !/\.m[jt]s$/.test(path),
        graph,
        specifier: (from, to) =>
          facts.clientModule?.specifier(first.module.path, to) === undefined
            ? to
            : relativeSpecifier(
                from,
                to,
                /\.[cm]?js$/.test(facts.clientModule?.specifier(first.module.path, path) ?? ""),
              ),
      }),
    );
  }
  return created;
}

function isCommonJs(unit: UnitAnalysis): boolean {
  const loads = unit.roots.filter((root) => root.form !== "global");
  return (
    loads.length > 0 &&
    loads.some((root) => root.form === "require") &&
    !unit.module.program.node.body.some((each) => /^(?:Import|Export)/.test(each.type))
  );
}
