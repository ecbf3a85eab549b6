import { posix } from "node:path";
import { lineIndex, type SourceModule } from "../../../src/code/tree/index.ts";
import { wordOf } from "../../../src/code/word-of.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { Line } from "../../../src/rules/words.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import { guardsRemoval, removesKey } from "../../find/attach/guards-removal.ts";
import { keyReads, readsByName } from "../../find/attach/response/named-reads.ts";
import { takeOutDetach } from "../../find/calls/detach-removal.ts";
import type { DecideFacts, SourceFile, UnitFindings } from "../../model.ts";

/**
 * Holds a call whose `device_id` is stored where another file may read it, unless all that is seen to read it is a `detach` that goes.
 * Source: contract, 11.4.
 */
export function storedElsewhere(
  attach: AttachCall,
  unit: UnitFindings,
  units: readonly UnitFindings[],
  facts: DecideFacts,
): RuleNote[] {
  const found: Line[] = [];
  const stored = [
    ...attach.storedAs.map((key) => ({ text: key, isKey: true })),
    ...attach.keptAs.map((name) => ({ text: name, isKey: false })),
  ];
  for (const { text, isKey } of stored) {
    const files = facts.mentions?.(text);
    if (!files) return [note("response-field", { storedReads: [] })];
    const saying = new Set(files.map(({ path }) => path));
    if (isKey)
      for (const module of readersOf(saying, facts))
        if (module.path !== unit.module.path && !saying.has(module.path))
          found.push(...linesReading(module, text, units));
    for (const file of files) {
      if (file.path === unit.module.path) continue;
      const own = units.filter(({ module }) => module.path === file.path);
      const said = isKey ? quotesIn(file, text) : linesWith(wordOf(text), file);
      const read = own.map((each) => (isKey ? readsIn(each, text) : namesIn(each, text)));
      found.push(...(own.length > 0 && !read.includes(null) ? read.flatMap((each) => each ?? []) : said));
    }
  }
  if (attach.keptAs.length > 0) found.push(...wholeReads(unit.module, facts));
  return found.length === 0 ? [] : [note("response-field", { storedReads: found })];
}

/** What imports files that say a key, over any number of steps: it may read by the name of a constant, of an enum, of an object. */
function readersOf(saying: ReadonlySet<string>, facts: DecideFacts): SourceModule[] {
  const seen = new Set(saying);
  const found: SourceModule[] = [];
  // A set gives what is added while it is gone through.
  for (const path of seen)
    for (const module of facts.importersOf(path)) {
      if (!seen.has(module.path) && seen.size > MOST_READERS) return found;
      if (!seen.has(module.path)) found.push(module);
      seen.add(module.path);
    }
  return found;
}

const MOST_READERS = 500;

/** The lines of a file that read what is stored under a key which it knows by a name. */
const linesReading = (module: SourceModule, key: string, units: readonly UnitFindings[]): Line[] => {
  const own = units.filter((each) => each.module.path === module.path);
  return own.length > 0
    ? own.flatMap((each) => readsIn(each, key))
    : keyReads(module, key).map(({ line }) => ({ path: module.path, line }));
};

/** Reads of a stored value in a file that is analyzed, but those that go with a `detach`. */
function readsIn(unit: UnitFindings, key: string): Line[] {
  const { covers } = takeOutDetach(unit.detaches, unit.detachReader);
  return keyReads(unit.module, key)
    .filter((read) => !covers(read) && !guardsRemoval(read, removesKey(key), covers))
    .map(({ line }) => ({ path: unit.module.path, line }));
}

/** The same of a member; null where more than code says its name. */
function namesIn(unit: UnitFindings, name: string): Line[] | null {
  const { reads, inText } = readsByName(unit.module, name);
  if (inText) return null;
  const { covers } = takeOutDetach(unit.detaches, unit.detachReader);
  return reads.filter((read) => !covers(read)).map(({ line }) => ({ path: unit.module.path, line }));
}

const escaped = (text: string): string => text.replace(/[^\w]/g, "\\$&");

/** Lines of a file that is not analyzed which name the key, and do not just remove what is stored there. */
function quotesIn({ path, text }: SourceFile, key: string): Line[] {
  const name = escaped(key);
  const removal = new RegExp(`(?:remove\\w*|delete\\w*|clear\\w*)\\(\\s*["'\`]${name}["'\`]`, "g");
  const rest = text.replace(removal, (removed) => removed.replace(/[^\n]/g, " "));
  return linesWith(new RegExp(`["'\`]${name}["'\`=]|torage\\.${name}\\b`), { path, text: rest });
}

const linesWith = (words: RegExp, { path, text }: SourceFile): Line[] =>
  text.split("\n").flatMap((line, index) => (line.search(words) < 0 ? [] : [{ path, line: index + 1 }]));

/** Lines that read what has the member as a whole, without its name: `JSON.stringify(session)`, `{ ...useSession() }`. */
function wholeReads({ path, text, program }: SourceModule, facts: DecideFacts): Line[] {
  const own = Object.entries(program.scope.bindings).flatMap(([name, { kind }]) =>
    kind === "module" ? [] : name,
  );
  const stem = posix.basename(path).replace(/\.\w+$/, "");
  const files = new Map(
    [...own, stem].flatMap((word) => facts.mentions?.(word) ?? []).map((file) => [file.path, file.text]),
  );
  return [...files.set(path, text)].flatMap(([each, read]) => {
    const names = new Set(own);
    for (const [, name = ""] of read.matchAll(importedFrom(stem))) names.add(name);
    for (const [, name = "", maker = "", of = ""] of read.matchAll(MADE))
      if (names.has(maker) || names.has(of)) names.add(name);
    const places = [...read.matchAll(WHOLE)].filter(([, given, spread]) => names.has(given ?? spread ?? ""));
    const lines = lineIndex(read);
    return places.map(({ index }) => ({ path: each, line: lines.at(index).line }));
  });
}

const importedFrom = (stem: string): RegExp =>
  new RegExp(`\\bimport\\s+(?:\\*\\s*as\\s+)?([\\w$]+)[^;"'\`]*["'\`][^"'\`\\n]*${escaped(stem)}`, "g");
const MADE =
  /\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:await\s+)?(?:new\s+)?([\w$]+)(?:<[^<>]*>)?(?:\(([\w$]+)\))?/g;
const WHOLE =
  /(?:\bJSON\.stringify|\bstructuredClone|\bObject\.(?:assign|entries|values))\s*\((?:[^()]*,)?\s*([\w$]+)\s*[,)]|\.\.\.\s*(?:new\s+)?([\w$]+)(?:\(\))?(?=\s*[,})\]])/g;
