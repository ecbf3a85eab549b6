import { type MarkupModule, readMarkupCode } from "../../../src/code/blocks/read-markup.ts";
import { markupLanguage } from "../../../src/code/blocks/script-blocks.ts";
import {
  calleeOf,
  type ModuleResolver,
  type NodePath,
  type SourceModule,
} from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { type AttachCall, readAttachCall } from "../attach/attach-call.ts";
import { findEntries } from "../sdk/find-entries.ts";
import { followSdk } from "../sdk/follow-sdk.ts";
import type { Alias, SdkEntry, SdkReference } from "../sdk/references.ts";
import { onlyV2 } from "../sdk/v2-shape.ts";
import { freeNames, seesScript } from "./markup-reads.ts";
import { markupUsage, type TextUsage } from "./text-usage.ts";
import { todoPlaces } from "./todo-place.ts";

export interface MarkupReader {
  /** Names of the file's scripts that hold the SDK or a part of it. */
  aliases: readonly Alias[];
  /** All names that the file's scripts declare: a bare `Rupt` among them is not the global. */
  bound: ReadonlySet<string>;
  resolver: ModuleResolver;
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
export function findMarkupUses(path: string, text: string, reader: MarkupReader): TextUsage[] {
  if (markupLanguage(path) === null) return [];
  const aliases = seesScript(path, text) ? reader.aliases : [];
  const byName = new Map(aliases.map((alias) => [alias.binding.identifier.name, alias]));
  const isWanted = (code: string): boolean =>
    MENTION.test(code) || [...byName.keys()].some((name) => code.includes(name));
  if (!isWanted(text)) return [];
  const uses = readMarkupCode(path, text, reader.resolver, isWanted).flatMap((piece) => {
    const { module } = piece;
    if (module === null) return unparsedUses(piece, text, [...byName.keys()]);
    return [...namedUses(piece, module, byName), ...globalUses(piece, module, reader.bound)];
  });
  if (uses.length === 0) return [];
  const placeOf = todoPlaces(path, text);
  return uses
    .sort((a, b) => a.start - b.start)
    .map(({ kind, note, start, end, attach }) => ({
      ...markupUsage(kind, note, { start, end }, placeOf(start)),
      ...(attach ? { attach } : {}),
    }));
}

type Use = Pick<TextUsage, "kind" | "note" | "start" | "end" | "attach">;

/** Names of the scripts: what they stand for is followed as in code. */
function namedUses(
  { hidden }: MarkupModule,
  module: SourceModule,
  byName: ReadonlyMap<string, Alias>,
): Use[] {
  return freeNames(module).flatMap((path): Use[] => {
    const { name } = path.node as { name: string };
    const alias = hidden.has(name) ? undefined : byName.get(name);
    if (alias === undefined) return [];
    const entry: SdkEntry = { ...alias.entry, path, aliases: [], references: [] };
    followSdk(module, entry, new Set()).value(path, alias.value);
    // A name alone, `@click="attach"`, is called by the framework.
    if (entry.references.length === 0) return [use("escape", path)];
    return entry.references.map(referenceUse);
  });
}

function referenceUse(reference: SdkReference): Use {
  const { kind, path } = reference;
  if (kind === "attach") return { ...use("attach", path), attach: callOf(reference) };
  return use(kind === "call" ? "call" : "escape", path);
}

function use(kind: "attach" | "call" | "escape", path: NodePath): Use {
  return { kind, note: note("template-use", { name: shown(path) }), ...path.range };
}

/** The global that the v2 script sets. */
function globalUses(
  { seesWindow, hidden }: MarkupModule,
  module: SourceModule,
  bound: ReadonlySet<string>,
): Use[] {
  if (!seesWindow) return [];
  const isOwn = (name: string): boolean => bound.has(name) || hidden.has(name);
  const entries = findEntries(module, onlyV2).filter(
    ({ form, path }) => form === "global" && !(path.is("Identifier") && isOwn("Rupt")),
  );
  const uses = entries.map((entry): Use => {
    const [first] = entry.references;
    const path = first && startOf(first.path) <= startOf(entry.path) ? first.path : entry.path;
    return {
      kind: "global",
      note: note("global", { in: "markup", name: shown(path) }),
      ...path.range,
      ...(first?.kind === "attach" ? { attach: callOf(first) } : {}),
    };
  });
  return [...uses, ...(isOwn("Sabil") ? [] : sabilUses(module))];
}

/** The product's global of the time before it was called Rupt. */
function sabilUses(module: SourceModule): Use[] {
  return freeNames(module).flatMap((path): Use[] => {
    if (!path.is("Identifier", { name: "Sabil" }) || !path.parentPath?.is("MemberExpression")) return [];
    const name = shown(path.parentPath);
    const found = note("related-package", { in: "markup", name });
    return [{ kind: "related", note: found, ...path.parentPath.range }];
  });
}

/** Code of another language, or broken code: what could be a use is one. */
function unparsedUses(
  { start, end, seesWindow }: MarkupModule,
  text: string,
  names: readonly string[],
): Use[] {
  const words = seesWindow ? [...names, "Rupt"] : names;
  return words.flatMap((name) => {
    const word = new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
    return [...text.slice(start, end).matchAll(word)].map(({ index }): Use => {
      const isName = names.includes(name);
      const range = { start: start + index, end: start + index + name.length };
      return isName
        ? { kind: "escape", note: note("template-use", { name }), ...range }
        : { kind: "global", note: note("global", { in: "markup", name }), ...range };
    });
  });
}

function callOf(reference: SdkReference): AttachCall {
  return readAttachCall(reference, {
    isAttachOptions: () => false,
    inMarkup: () => null,
    ignored: () => false,
  });
}

const LONGEST = 80;

/** A call by its callee: the options may hold a secret. */
function shown(path: NodePath): string {
  return (calleeOf(path) ?? path).text.slice(0, LONGEST);
}

const startOf = (path: NodePath): number => path.range.start;
