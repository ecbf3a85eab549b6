import { readUnits } from "../../src/code/read-units.ts";
import { type ModuleResolver, NO_RESOLVER } from "../../src/code/tree/index.ts";
import type { Findings, ReadFile } from "../model.ts";
import { type AnalyzeOptions, analyzeUnit, type UnitAnalysis } from "./analyze-unit.ts";
import { findMarkupUses } from "./markup/markup-uses.ts";
import { findScriptTags } from "./markup/script-tags.ts";
import { findTemplateLanguageUses } from "./markup/template-language-uses.ts";
import type { TextUsage } from "./markup/text-usage.ts";
import type { ShapeOf } from "./sdk/find-entries.ts";
import { findConfigSettings } from "./settings/config-settings.ts";
import { findCspMeta } from "./settings/csp.ts";
import { findImportMaps } from "./settings/import-maps.ts";
import { findNativePackages } from "./settings/native-packages.ts";

export type { ReadFile };
export type FileAnalysis = Findings;

/** Parses a candidate. A file that mentions the SDK and does not parse is an error; the others go on. */
export function readFile(path: string, text: string, modules: ModuleResolver = NO_RESOLVER): ReadFile {
  try {
    const { modules: units, failure } = readUnits(path, text, modules);
    const error = failure && {
      path,
      message: `mentions the SDK and does not parse: ${failure.message} (line ${failure.line}, column ${failure.column}); repair it and run again`,
    };
    return { path, text, modules: error ? [] : units, error };
  } catch (error) {
    return { path, text, modules: [], error: { path, message: failed(error) } };
  }
}

/** Nesting that is too deep ends in a RangeError: the file is named, the others go on. */
function failed(error: unknown): string {
  if (error instanceof RangeError) return "is nested too deeply to be read; migrate this file by hand";
  return `could not be read by the program (${error instanceof Error ? error.message : String(error)}); migrate this file by hand and report the fault`;
}

/** Analyzes one file: its script units by binding, the rest of its text by the finders for pages and settings. */
export function analyzeFile(
  file: ReadFile,
  options: Omit<AnalyzeOptions, "shapeOf"> & { shapeOf: (from: string) => ShapeOf },
): FileAnalysis {
  const { path } = file;
  try {
    const units = file.modules.map((module) =>
      analyzeUnit(module, { ...options, shapeOf: options.shapeOf(path) }),
    );
    return { ...file, units, textUses: textUses(file, units, options.resolver) };
  } catch (error) {
    return { ...file, units: [], textUses: [], error: { path, message: failed(error) } };
  }
}

const TEXT_FINDERS = [
  findScriptTags,
  findTemplateLanguageUses,
  findImportMaps,
  findConfigSettings,
  findCspMeta,
  findNativePackages,
];

/** Uses in the text around the code: templates, script tags, settings. */
export function textUses(
  { path, text, modules }: ReadFile,
  units: readonly UnitAnalysis[],
  resolver: ModuleResolver,
): TextUsage[] {
  // Only the scripts of a component file stand beside markup that reads their names.
  const bound = new Set(
    modules
      .filter(({ unit }) => unit.masked !== text)
      .flatMap((module) => Object.keys(module.program.scope.bindings)),
  );
  const aliases = units
    .flatMap(({ entries }) => entries.flatMap((entry) => entry.aliases))
    .filter(({ binding }) => binding.scope.path.type === "Program");
  const found = [
    ...TEXT_FINDERS.flatMap((find) => find(path, text)),
    ...findMarkupUses(path, text, { aliases, bound, resolver }),
  ];
  const seen = new Set<string>();
  return found
    .filter((each) => {
      const key = `${each.start}:${each.end}:${each.kind}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .sort((a, b) => a.start - b.start);
}
