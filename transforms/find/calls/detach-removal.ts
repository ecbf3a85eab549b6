import { applyWithin, type Edit } from "../../../src/code/edits/edits.ts";
import {
  argumentsOf,
  type Binding,
  keyName,
  type NodePath,
  standsIn,
  unwrapped,
  withPrefix,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import type { DetachKept } from "../../../src/rules/calls/detach.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { responseUse } from "../attach/response/response.ts";
import type { ExportedThrough, ResponseReader } from "../attach/response/response-use.ts";
import type { SdkReference } from "../sdk/references.ts";
import { promiseLinks } from "../take-out/promise-links.ts";
import { type Seed, type TakenOut, takeOut } from "../take-out/take-out.ts";

/** One `detach` call that is to go. */
export interface DetachRemoval {
  readonly site: SdkReference;
  /** What is said about the removal, with the removed text. */
  readonly notes: readonly RuleNote[];
  /** What is taken out; null where the call stays. */
  readonly seed: Seed | null;
  /** Why the call stays; null where it goes. */
  readonly kept: DetachKept | null;
}

export interface DetachReader extends Pick<ResponseReader, "inMarkup"> {
  /** Whether something besides the script reads a binding, or it stands for the SDK. */
  isKept(binding: Binding): boolean;
  /** What other files do with the result of a function that is exported. */
  callers(through: ExportedThrough): "ignored" | "read" | "unknown";
  /** Whether classes of this or another file may extend one. */
  isExtended(binding: Binding): boolean;
  /** All uses of the SDK: code with another use in it stays. */
  references: readonly SdkReference[];
}

/**
 * The calls of `detach` that can be taken out: those whose result nobody reads. `.then`, `.catch` and `.finally` that do nothing but
 * follow the call go with it, and so does what only it read; what they do otherwise still happens.
 */
export function detachRemovals(
  sites: readonly SdkReference[],
  reader: DetachReader,
  isAsked: (site: SdkReference) => boolean,
): DetachRemoval[] {
  const found = sites
    .filter(({ kind, name, entry }) => kind === "call" && name === "detach" && entry.form !== "global")
    .map((site) => (isAsked(site) ? readDetach(site, reader) : staying(site, "not-asked")));
  const { obstacles } = takeOutDetach(found, reader);
  return found.map((each) => {
    const obstacle = each.seed && obstacles.get(each.seed);
    return obstacle ? { ...each, seed: null, kept: obstacle } : each;
  });
}

/**
 * Takes calls out of one unit, with what was only there for them.
 *
 * @param stores what stores a `device_id` that nothing else reads
 */
export function takeOutDetach(
  removals: readonly Pick<DetachRemoval, "seed">[],
  { isKept, isExtended, references }: DetachReader,
  stores: readonly Seed[] = [],
): TakenOut {
  const seeds = [...removals.flatMap(({ seed }) => seed ?? []), ...stores];
  const others = references.filter(({ path }) => !seeds.some((seed) => standsIn(path, seed.path)));
  return takeOut(seeds, {
    isExtended,
    isKept: (binding) => isKept(binding) || others.some(({ path }) => standsIn(path, binding.path)),
    isDeadWrite: (value) =>
      stores.length > 0 ||
      /^(?:Null|String|Numeric|Boolean)Literal$/.test(value.type) ||
      value.is("Identifier", { name: "undefined" }),
  });
}

const staying = (site: SdkReference, kept: DetachKept): DetachRemoval => ({
  site,
  notes: [],
  seed: null,
  kept,
});

function readDetach(site: SdkReference, { inMarkup, callers }: DetachReader): DetachRemoval {
  const { path: call } = site;
  const stays = (kept: DetachKept) => staying(site, kept);
  const { reads, truths, typed, escapes, exportedThrough } = responseUse(call, {
    ignored: () => false,
    inMarkup,
  });
  const links = promiseLinks(call);
  if (links === null || reads.length + truths.length > 0) return stays("result");
  if (escapes.length + typed.length > 0) return stays("escapes");
  // A call whose result an exported function gives to other files stays, unless nobody there reads it.
  const reader = exportedThrough.map(callers).find((verdict) => verdict !== "ignored");
  if (reader !== undefined) return stays(reader === "read" ? "result" : "callers");
  const effects = argumentsOf(call).map(effectsIn);
  const follows = links.cuts !== null;
  const own = effects.flatMap((each) => each ?? []);
  if (effects.includes(null) || (own.length > 0 && follows)) return stays("effects");
  const instead = call.scope.hasBinding("Promise") ? null : "Promise.resolve()";
  const seed: Seed = { path: follows ? call : links.top, effects: own, instead, cuts: links.cuts };
  return { site, notes: [dropped(links.top)], seed, kept: null };
}

/** What the options of a call do besides reading something; null where that cannot be told apart. */
function effectsIn(argument: NodePath): NodePath[] | null {
  const options = unwrapped(argument);
  if (onlyReads(options)) return [];
  if (!options.is("ObjectExpression")) return null;
  const found: NodePath[] = [];
  for (const property of options.get("properties")) {
    if (onlyReads(property)) continue;
    if (!property.is("ObjectProperty") || property.node.computed) return null;
    found.push(property.get("value"));
  }
  return found;
}

/** Quotes the statement that the call is, or the call; the value of a `secret` in it is never quoted. */
function dropped(top: NodePath): RuleNote {
  let path = withPrefix(top);
  if (path.parentPath?.is("ExpressionStatement")) path = path.parentPath;
  const edits: Edit[] = [];
  path.walk((property) => {
    if (!property.is("ObjectProperty") || keyName(property) !== "secret") return;
    edits.push({ ...property.get("value").range, text: "[redacted]" });
  });
  return note("detach-dropped", {}, { removed: applyWithin(path.file.text, path.range, edits) });
}
