import { once } from "../../src/code/once.ts";
import { readUnits } from "../../src/code/read-units.ts";
import { type ModuleResolver, NO_RESOLVER } from "../../src/code/tree/index.ts";
import { type Fault, reasonOf } from "../../src/rules/errors.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { Findings, ReadFile, SourceFile, UnitFindings } from "../model.ts";
import { type AnalyzeOptions, analyzeUnit } from "./analyze-unit.ts";
import { findDocumentation } from "./markup/documentation.ts";
import { findForeignGlobals } from "./markup/foreign-globals.ts";
import { findMarkupTexts } from "./markup/markup-texts.ts";
import { findMarkupUses } from "./markup/markup-uses.ts";
import { reportedUses } from "./markup/reported-uses.ts";
import { findScriptTags } from "./markup/script-tags.ts";
import { findTemplateCode } from "./markup/template-code.ts";
import { markupUsages, type TextFile, type TextUsage } from "./markup/text-usage.ts";
import { findEntries, type ShapeOf } from "./sdk/find-entries.ts";
import { findConfigSettings } from "./settings/config-settings.ts";
import { findCspMeta } from "./settings/csp.ts";
import { findImportMaps } from "./settings/import-maps.ts";
import { type AskedOfReaders, findNamesInData } from "./settings/names-in-data.ts";
import { findNativePackages } from "./settings/native-packages.ts";

export type { ReadFile };

/** Parses a candidate. A file that mentions the SDK and does not parse is an error; the others go on. */
export function readFile(path: string, text: string, resolver: ModuleResolver = NO_RESOLVER): ReadFile {
  try {
    const { page, modules, failures } = readUnits(path, text, resolver);
    const [failure] = failures;
    if (failure === undefined || page?.isEdited === false)
      return { path, text, page, modules, unread: failures.flatMap(({ blocks }) => blocks), error: null };
    const { message: what, line, column, tooDeep } = failure;
    return failedFile(
      path,
      text,
      tooDeep ? { path, code: "code-too-deep" } : { path, code: "code-broken", what, line, column },
    );
  } catch (error) {
    return failedFile(path, text, faultOf(path, error));
  }
}

/** The scripts of a file that is no candidate, parsed once: each is asked for every call. */
export const modulesOf = once(({ path, text }: SourceFile) => readFile(path, text).modules);

/** A file that is named and not read. */
export function failedFile(path: string, text: string, error: Fault): ReadFile {
  return { path, text, page: null, modules: [], unread: [], error };
}

/** Nesting that is too deep ends in a RangeError: the file is named, the others go on. */
function faultOf(path: string, error: unknown): Fault {
  if (error instanceof RangeError) return { path, code: "code-too-deep" };
  return { path, code: "reader-failed", reason: reasonOf(error) };
}

/** Analyzes one file: its script units by binding, the rest of its text by the finders for pages and settings. */
export function analyzeFile(
  file: ReadFile,
  options: Omit<AnalyzeOptions, "shapeOf"> & AskedOfReaders & { shapeOf: (from: string) => ShapeOf },
): Findings {
  const { path, page } = file;
  const own = { ...options, shapeOf: options.shapeOf(path) };
  try {
    // What is never edited is not planned either: it is only reported.
    const units = page?.isEdited === false ? [] : file.modules.map((module) => analyzeUnit(module, own));
    return { ...file, units, textUses: textUses(file, units, own) };
  } catch (error) {
    return { ...file, units: [], textUses: [], error: faultOf(path, error) };
  }
}

/** What finds uses in the text around the code, whatever the file. */
const TEXT_FINDERS: readonly ((file: TextFile) => TextUsage[])[] = [
  findScriptTags,
  findMarkupTexts,
  findTemplateCode,
  findDocumentation,
  findImportMaps,
  findConfigSettings,
  findCspMeta,
  findNativePackages,
  findForeignGlobals,
];

const hashedNote = (found: RuleNote): RuleNote =>
  found.rule === "template-use" ? note("template-use", { ...found.facts, hashed: true }) : found;

/** Uses in the text around the code: templates, script tags, settings. */
export function textUses(
  file: ReadFile,
  units: readonly UnitFindings[],
  options: Pick<AnalyzeOptions, "shapeOf" | "resolver" | "handed"> & AskedOfReaders,
): TextUsage[] {
  const { page, modules } = file;
  const { resolver, shapeOf, handed } = options;
  const isReported = page?.isEdited === false;
  const entries = isReported
    ? modules.flatMap((module) => findEntries(module, shapeOf))
    : units.flatMap((unit) => unit.entries);
  const aliases = entries
    .flatMap((entry) => entry.aliases)
    .filter(({ binding }) => binding.scope.path.type === "Program");
  const found = [
    ...TEXT_FINDERS.flatMap((find) => find(file)),
    ...findNamesInData(file, (specifier) => shapeOf(specifier)?.v2 === true, options),
    ...(page === null
      ? []
      : markupUsages(
          page,
          (isReported ? modules : []).flatMap((module) => reportedUses(module, shapeOf)),
        )),
    ...findMarkupUses(file, { aliases, scripts: modules, resolver, handed }),
  ].map((use) => (page?.isHashed ? { ...use, note: hashedNote(use.note) } : use));
  const seen = new Set<string>();
  return found
    .filter((each) => {
      const key = `${each.start}:${each.end}:${each.kind}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .sort((a, b) => a.start - b.start);
}
