import { type MarkupModule, readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import type { ScriptUnit } from "../../../src/code/blocks/script-blocks.ts";
import type { ModuleResolver, SourceModule } from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { mayCallHanded } from "../handed/handed-calls.ts";
import type { Handed } from "../handed/handed-names.ts";
import { findEntries } from "../sdk/find-entries.ts";
import { followSdk } from "../sdk/follow-sdk.ts";
import type { Alias, SdkEntry } from "../sdk/references.ts";
import { onlyV2 } from "../sdk/v2-shape.ts";
import { freeNames, seesScript } from "./markup-reads.ts";
import { entryUses, referenceUse, sabilUses, templateUse } from "./reported-uses.ts";
import { markupUsages, type TextFile, type TextFinding, type TextUsage } from "./text-usage.ts";

export interface MarkupReader {
  /** Names of the file's scripts that hold the SDK or a part of it. */
  aliases: readonly Alias[];
  /** The file's scripts: a bare `Rupt` that they declare is not the global. */
  scripts: readonly SourceModule[];
  resolver: ModuleResolver;
  /** What the project lets go of, once all of it is known. */
  handed?: Handed | null | undefined;
}

/** What may be a use without a name of the scripts. */
const MENTION = /(?<![\w$])(?:Rupt|Sabil)(?![\w$])|["'`]rupt/;

/**
 * Uses of the v2 SDK by the markup of a page or component file: by names of its scripts (`@click="Rupt.attach(...)"`), and by the
 * global where markup can see `window` (`onclick="Rupt.attach(...)"`). The code is parsed: text, strings, members and names that
 * the markup declares itself are no uses. Where it does not parse, a word that is such a name counts as one.
 *
 * @returns usages in the order of the file, with what their calls tell the dashboard; none for a file that is all code
 */
export function findMarkupUses({ page }: TextFile, reader: MarkupReader): TextUsage[] {
  if (page === null) return [];
  const { aliases, scripts } = reader;
  const ofPage = seenNames(aliases, scripts, ({ kind }) => kind === "classic");
  const ofComponent = seenNames(
    seesScript(page) ? aliases : [],
    scripts,
    ({ blocks }) => !blocks.some(({ role }) => role === "client-script" || role === "inline"),
  );
  const names = [...ofPage.byName.keys(), ...ofComponent.byName.keys()];
  const isWanted = (code: string): boolean =>
    MENTION.test(code) ||
    (reader.handed != null && mayCallHanded(code, reader.handed)) ||
    names.some((name) => code.includes(name));
  if (!isWanted(page.source)) return [];
  const uses = readMarkupCode(page, isWanted, reader.resolver).flatMap((piece) => {
    const { module } = piece;
    const seen = piece.ofPage ? ofPage : ofComponent;
    if (module === null) return unparsedUses(piece, page.source, seen);
    return [...namedUses(piece, module, seen), ...globalUses(piece, module, seen, reader)];
  });
  return markupUsages(
    page,
    uses.sort((a, b) => a.start - b.start),
  );
}

/** What a piece of code sees of the file's scripts. */
interface Seen {
  /** Names that hold the SDK or a part of it. */
  byName: ReadonlyMap<string, Alias>;
  /** All names that the scripts declare. */
  bound: ReadonlySet<string>;
}

function seenNames(
  aliases: readonly Alias[],
  scripts: readonly SourceModule[],
  sees: (unit: ScriptUnit) => boolean,
): Seen {
  const seen = scripts.filter(({ unit }) => sees(unit));
  const own = aliases.filter(({ entry }) => sees(entry.path.file.unit));
  return {
    byName: new Map(own.map((alias) => [alias.binding.identifier.name, alias])),
    bound: new Set(seen.flatMap(({ program }) => Object.keys(program.scope.bindings))),
  };
}

/** Names of the scripts: what they stand for is followed as in code. */
function namedUses({ hidden }: MarkupModule, module: SourceModule, { byName }: Seen): TextFinding[] {
  return freeNames(module).flatMap((path): TextFinding[] => {
    const { name } = path.node as { name: string };
    const alias = hidden.has(name) ? undefined : byName.get(name);
    if (alias === undefined) return [];
    const entry: SdkEntry = { ...alias.entry, path, aliases: [], references: [] };
    followSdk(module, entry, new Set()).value(path, alias.value);
    // A name alone, `@click="attach"`, is called by the framework.
    if (entry.references.length === 0) return [templateUse("escape", path)];
    return entry.references.map(referenceUse);
  });
}

/** The global that the v2 script sets, the package where markup loads it, and what other code hands to it. */
function globalUses(
  { seesWindow, hidden }: MarkupModule,
  module: SourceModule,
  { bound }: Seen,
  { handed }: MarkupReader,
): TextFinding[] {
  const isOwn = (name: string): boolean => bound.has(name) || hidden.has(name);
  const entries = findEntries(module, onlyV2, handed).filter(
    ({ form, path }) => form !== "global" || (seesWindow && !(path.is("Identifier") && isOwn("Rupt"))),
  );
  const sabil = seesWindow && !isOwn("Sabil") ? sabilUses(module) : [];
  return [...entries.flatMap(entryUses), ...sabil];
}

/** Code of another language, or broken code: what could be a use is one. */
function unparsedUses(
  { start, end, seesWindow }: MarkupModule,
  text: string,
  { byName, bound }: Seen,
): TextFinding[] {
  const words = new Set(byName.keys());
  if (seesWindow && !bound.has("Rupt")) words.add("Rupt");
  return [...words].flatMap((name) => {
    const word = new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
    return [...text.slice(start, end).matchAll(word)].map(({ index }): TextFinding => {
      const isName = byName.has(name);
      const range = { start: start + index, end: start + index + name.length };
      return isName
        ? { kind: "escape", note: note("template-use", { name }), ...range }
        : { kind: "global", note: note("global", { in: "markup", name }), ...range };
    });
  });
}
