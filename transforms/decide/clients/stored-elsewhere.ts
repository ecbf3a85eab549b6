import { posix } from "node:path";
import { isBesideApp, isScriptFile } from "../../../src/code/file-names.ts";
import { lineIndex, type SourceModule } from "../../../src/code/tree/index.ts";
import { escaped, wordOf } from "../../../src/code/word-of.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { Line } from "../../../src/rules/words.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import { guardsRemoval, removesKey } from "../../find/attach/guards-removal.ts";
import { keyReads, type StoredKey } from "../../find/attach/response/key-reads.ts";
import { readsByName } from "../../find/attach/response/named-reads.ts";
import { takeOutDetach } from "../../find/calls/detach-removal.ts";
import type { DecideFacts, SourceFile, UnitFindings } from "../../model.ts";
import { exportedInstances, instancesGiven } from "./instances-given.ts";

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
  const { mentions } = facts;
  if (attach.storedAs.length + attach.keptAs.length > 0 && !mentions)
    return [note("response-field", { storedReads: [] })];
  const others = (text: string) => (mentions?.(text) ?? []).filter(({ path }) => path !== unit.module.path);
  const found = attach.storedAs.flatMap((key) =>
    keyReadsElsewhere(key, unit, units, others(key.name), facts),
  );
  for (const name of attach.keptAs)
    for (const file of others(name)) {
      const read = units.filter(({ module }) => module.path === file.path).map((each) => namesIn(each, name));
      const isCode = read.length > 0 && !read.includes(null);
      found.push(...(isCode ? read.flatMap((each) => each ?? []) : linesWith(wordOf(name), file)));
    }
  if (attach.keptAs.length > 0)
    found.push(...wholeReads(unit.module, facts), ...givenInstances(unit.module, facts));
  const places = new Map(found.map((each) => [`${each.path}:${each.line}`, each]));
  return found.length === 0 ? [] : [note("response-field", { storedReads: [...places.values()] })];
}

/** What code has that reads a storage, or cookies. */
const READING = {
  storage: ["localStorage", "sessionStorage", "getItem", "Storage("],
  cookies: ["cookie", "Cookie"],
};

/** A test that puts a storage of its own in place, or looks at all calls of one; what it does with a key that it says is found as such. */
const WATCHES_STORAGE =
  /["'`](?:local|session)Storage["'`]|\bStorage\.prototype\b|\b(?:local|session)Storage\s*=[^=]|spyOn\(\s*(?:window\.|globalThis\.)?(?:local|session)Storage/;
const WATCHES_COOKIES = /["'`]cookie["'`]|\bcookies?\s*=[^=]|spyOn\(\s*[\w.]*[cC]ookie|\bcookies?\(\)/;

/**
 * The lines of other files that read what is stored under a key, or may: files that say the key, those that import it by a name, and all
 * that reads a storage, or cookies, by a key that is not known.
 */
function keyReadsElsewhere(
  key: StoredKey,
  { module }: UnitFindings,
  units: readonly UnitFindings[],
  saying: readonly SourceFile[],
  facts: DecideFacts,
): Line[] {
  const texts = [key.name, ...READING[key.isCookie ? "cookies" : "storage"]];
  const reading = texts.flatMap((text) => module.holding(text, "text"));
  const importing = readersOf(new Set([module.path, ...saying.map(({ path }) => path)]), facts);
  const own = units
    .map((each) => each.module)
    .filter(({ path }) => saying.some((file) => file.path === path));
  const modules = new Map([...reading, ...importing, ...own].map((each) => [each.unit, each]));
  const read = new Set([...modules.values()].map(({ path }) => path));
  const tests = importing.filter(({ path }) => isBesideApp(path));
  return [
    ...[...modules.values()].flatMap((each) =>
      each.path === module.path ? [] : linesReading(each, key, units),
    ),
    ...tests.flatMap((test) => linesWith(key.isCookie ? WATCHES_COOKIES : WATCHES_STORAGE, test)),
    ...saying.flatMap((file) => (read.has(file.path) && isScriptFile(file.path) ? [] : saidIn(file, key))),
  ];
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

/** The lines of a script that read what is stored under a key, but those that go with a `detach`, or only ask what to remove. */
function linesReading(module: SourceModule, key: StoredKey, units: readonly UnitFindings[]): Line[] {
  const own = units.find((each) => each.module.unit === module.unit);
  const covers = own ? takeOutDetach(own.detaches, own.detachReader).covers : () => false;
  return keyReads(own?.module ?? module, key)
    .filter((read) => !covers(read) && !guardsRemoval(read, removesKey(key.name), covers))
    .map(({ line }) => ({ path: module.path, line }));
}

/** The lines of a file that is analyzed which read a member, but those that go with a `detach`; null where more than code says its name. */
function namesIn(unit: UnitFindings, name: string): Line[] | null {
  const { reads, inText } = readsByName(unit.module, name);
  if (inText) return null;
  const { covers } = takeOutDetach(unit.detaches, unit.detachReader);
  return reads.filter((read) => !covers(read)).map(({ line }) => ({ path: unit.module.path, line }));
}

/** Lines of a file that is not analyzed which name the key, and do not just remove what is stored there. */
function saidIn({ path, text }: SourceFile, { name: key, isCookie }: StoredKey): Line[] {
  const name = escaped(key);
  const removal = new RegExp(`(?:remove\\w*|delete\\w*|clear\\w*)\\(\\s*["'\`]${name}["'\`]`, "g");
  const rest = text.replace(removal, (removed) => removed.replace(/[^\n]/g, " "));
  // A server reads a cookie in its own language: `cookies[:device]`, `$cookie_device`.
  const said = isCookie ? `(?<![A-Za-z0-9-])${name}(?![\\w-])` : `["'\`]${name}["'\`=]|torage\\.${name}\\b`;
  return linesWith(new RegExp(said), { path, text: rest });
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
    const places = [
      ...[...read.matchAll(WHOLE)].filter(([, given, spread]) => names.has(given ?? spread ?? "")),
      // Vue and Pinia have all of a state under a name of their own; a plugin stores it.
      ...read.matchAll(STATE),
      ...[...read.matchAll(SHOWN)].filter(([, shown]) => names.has(shown ?? "")),
    ];
    const lines = lineIndex(read);
    return places.map(({ index }) => ({ path: each, line: lines.at(index).line }));
  });
}

/** The lines that read what has a member as a whole by an instance of its class: whoever is given one may. */
function givenInstances(own: SourceModule, facts: DecideFacts): Line[] {
  const declared = Object.values(own.program.scope.bindings).filter(({ path }) => path.is("Class"));
  if (declared.length === 0) return [];
  const byDefault = own.tree.of("ExportDefaultDeclaration").length > 0 ? ["default"] : [];
  const classes = new Set([...declared.map(({ identifier }) => identifier.name), ...byDefault]);
  const modules = [own, ...readersOf(new Set([own.path]), facts)];
  const instances = new Set(modules.flatMap((module) => exportedInstances(module, classes)));
  return modules.flatMap((module) =>
    instancesGiven(module, own, { classes, instances }).map(({ line }) => ({ path: module.path, line })),
  );
}

const importedFrom = (stem: string): RegExp =>
  new RegExp(`\\bimport\\s+(?:\\*\\s*as\\s+)?([\\w$]+)[^;"'\`]*["'\`][^"'\`\\n]*${escaped(stem)}`, "g");
const MADE =
  /\b(?:const|let|var)\s+([\w$]+)\s*=\s*(?:await\s+)?(?:new\s+)?([\w$]+)(?:<[^<>]*>)?(?:\(([\w$]+)\))?/g;
const WHOLE =
  /(?:\bJSON\.stringify|\bstructuredClone|\bObject\.(?:assign|entries|values))\s*\((?:[^()]*,)?\s*([\w$]+)\s*[,)]|\.\.\.\s*(?:new\s+)?([\w$]+)(?:\([^()]*\))?(?=\s*[,})\]])/g;
const STATE = /(?<![\w$])\$(?:data|state|subscribe)\b|\bpersist\s*:/g;
/** `{{ session }}` */
const SHOWN = /\{\{\s*([\w$]+)\s*\}\}/g;
