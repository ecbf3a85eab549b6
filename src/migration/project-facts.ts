import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import type { CallerVerdict, Consumer, ProjectFacts } from "../../transforms/decide/project-facts.ts";
import type { FileAnalysis } from "../../transforms/find/analyze-file.ts";
import { responseUseOfFunction } from "../../transforms/find/attach/response.ts";
import { isTypeScript } from "../../transforms/rewrite/rewrite-client.ts";
import type { Binding } from "../code/tree/index.ts";
import type { ModuleGraph } from "../project/module-graph.ts";
import { clientModulePath, relativeSpecifier } from "./client-module.ts";
import { endingStyle } from "./ending-style.ts";
import type { Importers } from "./importers.ts";
import type { TransformInput } from "./transform-io.ts";

/** What the decisions ask of the project, answered from its files. */
export function projectFacts(
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
      specifier: (from, to) => relativeSpecifier(from, to, endingStyle(input, byPath.get(from))),
      resolve: graph.resolve,
      reaches: graph.reaches,
    },
    consumers: (path) => consumersOf(path, files, graph, importers),
    exportedClient: exportedClients(files, input),
    callPlaces: (path, binding) =>
      importers
        .references(path, isDefaultExport(binding) ? "default" : binding.identifier.name)
        .found.map((each) => ({ path: each.module.path, line: each.path.line })),
    keepsGlobal: (path) => globalPackages.has(input.packageDirOf(path)),
    heldPage: (path) => byPath.get(path)?.textUses.some((use) => use.note.rule === "import-map") === true,
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
function exportedClients(files: readonly FileAnalysis[], input: TransformInput) {
  const clients = files.flatMap((file) =>
    file.units.flatMap((unit) =>
      unit.v3.clients.flatMap(({ key, exported, creation, hasLogout }) =>
        exported === null
          ? []
          : [
              {
                key,
                packageDir: input.packageDirOf(file.path),
                path: file.path,
                exported,
                creation,
                hasLogout,
              },
            ],
      ),
    ),
  );
  return (packageDir: string, key: string) =>
    clients.find((each) => each.packageDir === packageDir && each.key === key) ?? null;
}

/** Everybody who reads the SDK through a module: null when the module is open to code outside of the project. */
function consumersOf(
  path: string,
  files: readonly FileAnalysis[],
  graph: ModuleGraph,
  importers: Importers,
): Consumer[] | null {
  const consumers: Consumer[] = [];
  const analyzed = new Set(files.map((file) => file.path));
  if (importers.of(path).some((module) => !analyzed.has(module.path))) return null;
  if (importers.unread(path).length > 0 || importers.doubtful(path)) return null;
  for (const file of files) {
    for (const unit of file.units) {
      for (const root of unit.entries) {
        if (!root.shape.v2 && graph.resolve(file.path, root.specifier) === path)
          consumers.push({ unit, root });
      }
      for (const { path: reExport, specifier } of unit.unboundUses.reExports) {
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
    if (file.units.some((unit) => unit.entries.some((root) => root.form === "global")))
      reading.add(packageDir);
    if (
      file.textUses.some((use) => use.kind === "script") ||
      file.units.some((unit) => unit.unboundUses.uses.some((use) => use.kind === "script"))
    )
      served.add(packageDir);
  }
  for (const packageDir of served) reading.delete(packageDir);
  return reading;
}

function callersOf(path: string, binding: Binding | null, importers: Importers): CallerVerdict | null {
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
    return { path: owner, line: read.path.line };
  });
  if (use.reads.length > 0) return { verdict: "read", places };
  const open =
    !seen.complete || use.escapes.length > 0 || use.truths.length > 0 || use.exportedThrough.length > 0;
  return { verdict: open ? "unknown" : "ignored", places: [] };
}

function isDefaultExport(binding: Binding): boolean {
  return (
    binding.path.parentPath?.is("ExportDefaultDeclaration") === true ||
    binding.referencePaths.some(
      (path) => path.parentPath?.is("ExportDefaultDeclaration") || path.is("ExportDefaultDeclaration"),
    )
  );
}
