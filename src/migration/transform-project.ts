import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decide } from "../../transforms/decide/decide.ts";
import type { ClientGroup, UnitPlan } from "../../transforms/decide/decisions.ts";
import {
  analyzeFile,
  type FileAnalysis,
  type ReadFile,
  readFile,
} from "../../transforms/find/analyze-file.ts";
import type { ModuleShape } from "../../transforms/find/sdk/references.ts";
import type { Origin } from "../../transforms/find/sdk/stable-binding.ts";
import { type RewrittenUnit, rewriteUnit } from "../../transforms/rewrite/rewrite-unit.ts";
import type { TaggedEdit } from "../../transforms/rewrite/tagged-edit.ts";
import { type Style, styleOf } from "../code/style.ts";
import type { SourceModule } from "../code/tree/index.ts";
import { createModuleGraph, type ModuleGraph } from "../project/module-graph.ts";
import { foreignModules } from "../project/packages.ts";
import type { RunError } from "../result.ts";
import { overLimit } from "./analysis-limits.ts";
import { type Barrels, shapeOfUnit, shapesFor } from "./barrels.ts";
import { createdModules } from "./created-modules.ts";
import { endingStyle } from "./ending-style.ts";
import { createImporters, type Importers } from "./importers.ts";
import { importedOptions } from "./options-importers.ts";
import { projectFacts } from "./project-facts.ts";
import { isPureModule } from "./pure-module.ts";
import type { TransformInput, TransformOutput } from "./transform-io.ts";

/** A rewrite that failed: the file stays as it is. */
export function faultIn(path: string, error: unknown): RunError {
  const what = error instanceof Error ? error.message : String(error);
  return { path, message: `could not be rewritten (${what}); it was left untouched. Please report this` };
}
/** Analyzes, decides and rewrites all files of a project in memory. Writes nothing. */
export function transformProject(input: TransformInput): TransformOutput {
  const read = new Map<string, ReadFile>();
  const graph = createModuleGraph(input.root, {
    packages: input.packages,
    known: (path) => read.get(path)?.modules[0] ?? null,
    overlay: (path) => input.overlay.get(path) ?? input.files.get(path) ?? null,
  });
  for (const [path, text] of input.files) {
    const parsed = input.parsed?.get(path);
    read.set(path, parsed?.text === text ? withinGraph(parsed, graph) : readFile(path, text, graph));
  }
  const importers = createImporters(graph, {
    search: input.search,
    isForeign: foreignModules(input.packages),
    text: (path) => input.overlay.get(path) ?? input.files.get(path) ?? readText(input.root, path),
    known: (path) => read.get(path)?.modules ?? null,
    failed: (path) => input.leftAlone?.has(path) === true || (read.get(path)?.error ?? null) !== null,
    packageNames: (path) =>
      input.packages.flatMap(({ dir, name }) =>
        name && (dir === "" || path.startsWith(`${dir}/`)) ? [name] : [],
      ),
  });
  const barrels: Barrels = new Map();
  const files = analyzeAll(input, read, graph, importers, barrels);
  const units = files.flatMap((file) => file.units);
  const facts = projectFacts(input, files, graph, importers);
  const { plans, groups } = decide(units, facts);
  return { ...rewriteAll({ input, files, plans, groups, graph, importers }), passesOn: barrels.size > 0 };
}

/** A file that is parsed already, whose imports this run answers for. */
const withinGraph = (file: ReadFile, graph: ModuleGraph): ReadFile => ({
  ...file,
  modules: file.modules.map((module) => module.within(graph)),
});

function readText(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}

/** Analyzes every file; where some pass the SDK on, their importers are looked for and analyzed with that knowledge. */
function analyzeAll(
  input: TransformInput,
  read: Map<string, ReadFile>,
  graph: ModuleGraph,
  importers: Importers,
  barrels: Barrels,
): FileAnalysis[] {
  const analyses = new Map<string, FileAnalysis>();
  const analyze = (path: string) => {
    const file = read.get(path);
    if (!file) return;
    const options = {
      shapeOf: shapesFor(barrels, graph),
      resolver: graph,
      dropDetach: input.dropDetach,
      importers: importedOptions(importers),
      assigned: ({ binding, exported }: Origin, member: string | null) =>
        importers.assigns(binding.path.file.path, exported, member),
    };
    analyses.set(path, analyzeFile(file, options));
  };
  for (const path of read.keys()) analyze(path);
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
        if (!read.has(module.path)) read.set(module.path, readFile(module.path, module.text, graph));
        analyze(module.path);
      }
      for (const unread of importers.unread(path)) {
        if (read.has(unread.path) || input.leftAlone?.has(unread.path)) continue;
        read.set(unread.path, readImporter(unread, graph));
        analyze(unread.path);
      }
    }
  }
  return [...analyses.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file that uses the SDK through another one and cannot be read is an error, as one that names it is. */
function readImporter({ path, text }: { path: string; text: string }, graph: ModuleGraph): ReadFile {
  const message = overLimit(text);
  return message === null
    ? readFile(path, text, graph)
    : { path, text, modules: [], error: { path, message } };
}

function sameShape(known: ModuleShape | undefined, shape: ModuleShape): boolean {
  return (
    known !== undefined &&
    known.heldOnV2 === shape.heldOnV2 &&
    [...shape.exports.keys()].every((name) => known.exports.has(name))
  );
}
function rewriteAll(given: {
  input: TransformInput;
  files: FileAnalysis[];
  plans: UnitPlan[];
  groups: ClientGroup[];
  graph: ModuleGraph;
  importers: Importers;
}): Omit<TransformOutput, "passesOn"> {
  const { input, files, plans, groups, graph } = given;
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
    created: createdModules(groups, styleFor, graph, (path) =>
      endingStyle(
        input,
        files.find((file) => file.path === path),
      ),
    ),
    styles,
    errors: graph.errors,
    faults,
  };
}
