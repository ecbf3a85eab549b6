import { posix } from "node:path";
import { isDenoFile, isScriptFile } from "../../../src/code/file-names.ts";
import { readUnits } from "../../../src/code/read-units.ts";
import { NO_RESOLVER } from "../../../src/code/tree/index.ts";
import { escaped } from "../../../src/code/word-of.ts";
import { note } from "../../../src/rules/note.ts";
import type { FindFacts, SourceFile } from "../../model.ts";
import { reportedUsage, type TextFile, type TextUsage } from "../markup/text-usage.ts";
import { asksForUnseen, leadsToGlobal } from "../unseen-globals.ts";
import { loadsUnseen, textLoadsUnseen } from "../unseen-loads.ts";
import { configFile } from "./config-settings.ts";
import { isPackageReference } from "./package-references.ts";
import { readSettings, type Setting } from "./read-settings.ts";
import { isSettingsFile } from "./setting-files.ts";

type DataText = Omit<Setting, "entry" | "target">;

/** What is asked about the code that may read a file of data. */
export type AskedOfReaders = Partial<Pick<FindFacts, "importersOf" | "mentions">> &
  Pick<FindFacts, "resolver">;

/**
 * Names of the package that are values in a file of data which code reads that loads modules by names that are not seen,
 * `import(vendors.sharing)`, and names of its global where that code asks the global object so. A file of data that no such code speaks of is data only.
 *
 * @param isV2 whether a name is that of the package, or of a file of it
 */
export function findNamesInData(
  file: TextFile,
  isV2: (specifier: string) => boolean,
  readers: AskedOfReaders,
): TextUsage[] {
  const { path } = file;
  if (file.page !== null || isScriptFile(path) || isDenoFile(path) || configFile(path) !== null) return [];
  const all = readSettings(file) ?? assignedTexts(file);
  const texts = all.filter(({ isKey, keyPath }) => !isKey && !/^(?:imports|scopes)$/.test(keyPath[0] ?? ""));
  const named = texts.filter(({ value }) => isV2(value));
  const ofGlobal = texts.filter(({ value }) => leadsToGlobal(value));
  // A file of variables is not read by its own name, but by theirs.
  const readBy = (found: readonly DataText[], does: (file: SourceFile) => boolean): readonly DataText[] =>
    ENVIRONMENT.test(path)
      ? found.filter(({ keyPath: [key = ""] }) => isAskedFor(key, does, readers))
      : found.length > 0 && isReadBy(path, does, readers)
        ? found
        : [];
  // `import aliases from "./aliases.json"` in the settings of a bundler.
  const inSettings = all.filter(({ value }) => isPackageReference(value));
  const isOfSettings = inSettings.length > 0 && isReadBy(path, ({ path }) => isSettingsFile(path), readers);
  if (isOfSettings)
    return inSettings.map(({ value, keyPath, ...place }) =>
      reportedUsage(
        "config",
        note("config", { setting: keyPath.join(".") || { unnamed: "file" }, value }),
        place,
      ),
    );
  return [
    ...readBy(named, loads).map((each) =>
      reportedUsage("escape", note("import-unresolved", { why: "unseen-load" }), each),
    ),
    ...readBy(ofGlobal, asksForUnseen).map((each) =>
      reportedUsage("global", note("global", { in: "markup", name: "Rupt" }), each),
    ),
  ];
}

/** The texts of TOML and of variables, `name = "rupt"`, `modules = ["rupt"]`, `SDK_MODULE=rupt`, below their names. */
function assignedTexts({ path, text }: TextFile): DataText[] {
  if (!ASSIGNING.test(path)) return [];
  return [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*([^\n]*)/gm)].flatMap(
    ({ index, 0: line, 1: key = "", 2: assigned = "" }) =>
      [...assigned.matchAll(/"([^"]*)"|'([^']*)'|^([^\s"'#[]+)/g)].map((found) => {
        const start = index + line.length - assigned.length + found.index;
        const value = found[1] ?? found[2] ?? found[3] ?? "";
        return { start, end: start + found[0].length, value, isKey: false, keyPath: [key] };
      }),
  );
}

const ENVIRONMENT = /(?:^|\/)\.env(?:\.[\w.-]+)?$|\.env$/;
const ASSIGNING = new RegExp(`\\.(?:toml|ini|cfg|conf|properties)$|${ENVIRONMENT.source}`);

/** Whether code loads modules by names that are not seen. */
const loads = (file: SourceFile): boolean =>
  textLoadsUnseen(file) &&
  // A name that folds by what the data says is none that the code shows.
  readUnits(file.path, file.text, NO_RESOLVER).modules.some(({ program }) => loadsUnseen(program));

/** Whether code that has the name of a file in a text does something by unseen names, or hands on what it reads to a file that does. */
function isReadBy(
  path: string,
  does: (file: SourceFile) => boolean,
  { mentions, importersOf }: AskedOfReaders,
): boolean {
  const { name, ext } = posix.parse(path);
  const [stem = "", ending = ""] = [name, ext].map(escaped);
  // `require("./vendors")` finds JSON.
  const inText = new RegExp(`(?<![\\w-])${stem}(?:${ending})${ext === ".json" ? "?" : ""}["'\`?]`);
  return (mentions?.(name) ?? [])
    .filter((file) => isCode(file.path) && inText.test(file.text))
    .some((file) => does(file) || (importersOf?.(file.path) ?? []).some(does));
}

/** Whether code that asks for a variable does something by unseen names: `import(process.env.SDK_MODULE)`. */
const isAskedFor = (
  name: string,
  does: (file: SourceFile) => boolean,
  { mentions, importersOf }: AskedOfReaders,
): boolean =>
  (mentions?.(name) ?? [])
    .filter(
      (file) =>
        isCode(file.path) &&
        new RegExp(`(?<![\\w$])${name.replaceAll(".", "\\.")}(?![\\w$])`).test(file.text),
    )
    .some((file) => does(file) || (importersOf?.(file.path) ?? []).some(does));

const isCode = (path: string): boolean => isScriptFile(path) || /\.(?:vue|svelte|astro|html?)$/.test(path);
