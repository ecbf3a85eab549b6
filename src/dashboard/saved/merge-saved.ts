import {
  isEdited,
  type Note,
  type PolicyFact,
  type Result,
  type SavedResult,
  type Usage,
  type UsageKind,
} from "../../result.ts";
import { markedRule } from "../code-items.ts";
import { countTodo } from "../count-todo.ts";
import { comparePlaces } from "../places.ts";
import { deriveRecipes } from "../recipe.ts";

export interface CurrentRun {
  result: Result;
  facts: readonly PolicyFact[];
}

export interface MergedRun {
  /** What the code says and what it said before an earlier run migrated it. */
  facts: PolicyFact[];
  /** The usages of this run, then those that an earlier run edited and that are no longer in the code. */
  usages: Usage[];
  /** What to save: the merged run when it wrote, else what was saved before. Null when there is nothing to save. */
  saved: SavedResult | null;
}

/** Kinds that a run takes out of the code. All others are still there afterwards, unless a person removed them. */
const EDITED: ReadonlySet<UsageKind> = new Set([
  "import",
  "re-export",
  "attach",
  "call",
  "type",
  "dependency",
]);

/** Kinds of which a run rewrites some and reports the rest. */
const REWRITTEN: ReadonlySet<UsageKind> = new Set(["mock", "config"]);

/** Whether a run took a usage out of the code that it found. */
export const wasEdited = ({ kind, held, outcome }: Usage): boolean =>
  !held && (EDITED.has(kind) || (REWRITTEN.has(kind) && outcome !== "manual"));

/**
 * What this run finds of a usage that an earlier run edited and left something of, as an import that stays for its side effect or with
 * fewer names: by its id of today the one that it had. Only places that run wrote count: new code of v2 is new.
 */
export function knownIds(
  previous: SavedResult | null,
  { usages }: Pick<Result, "usages">,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  if (previous === null) return ids;
  const { result } = previous;
  const now = new Set(usages.map(({ id }) => id));
  const before = new Set(result.usages.map(({ id }) => id));
  const diffs = new Map(result.files.map(({ path, diff }) => [path, diff.split("\n")]));
  const gone = result.usages.filter(({ id }) => !now.has(id));
  const isInDiff = (sign: string, { path, snippet }: Usage): boolean => {
    const lines = snippet.split("\n").map((line) => line.trim());
    return (
      diffs.get(path)?.some((line) => line.startsWith(sign) && lines.includes(line.slice(1).trim())) ?? false
    );
  };
  for (const usage of usages) {
    if (!usage.held || usage.kind === "todo" || before.has(usage.id)) continue;
    const at = gone.findIndex(
      (each) =>
        each.path === usage.path &&
        each.kind === usage.kind &&
        each.notes.some((note) => saysTheSame(note, usage)) &&
        (each.held ? isInDiff("-", each) : isInDiff("+", usage)),
    );
    const [same] = at === -1 ? [] : gone.splice(at, 1);
    if (same) ids.set(usage.id, same.id);
  }
  return ids;
}

const saysTheSame = ({ rule, level }: Note, { notes }: Usage): boolean =>
  level === "action" && notes.some((own) => own.rule === rule && own.level === level);

/**
 * Joins this run with what earlier runs found. After a migration the URLs and limits are no longer in the code, so what
 * an earlier run edited stays known. What it held and is not found again was taken out by a person: that is forgotten, unless
 * this run did not look there. A call that a person moved to v3 needs its policies as before: what it said stays known.
 *
 * @param previous what `.rupt-migrate/result.json` holds, or null
 * @param current this run. Its usages and facts replace earlier ones of the same usage
 * @param wrote whether this run wrote its edits; a run that did not leaves the saved result as it was
 * @param scanned whether this run looked at a file (path arguments and `--ignore` narrow it); default: at all
 * @param callsOfV3 how many calls of `evaluate.access` a file has now; default: none
 */
export function mergeSaved(
  previous: SavedResult | null,
  current: CurrentRun,
  wrote: boolean,
  scanned: (path: string) => boolean = () => true,
  callsOfV3: (path: string) => number = () => 0,
): MergedRun {
  const failed = new Set(current.result.errors.map((error) => error.path));
  const found = new Set(current.result.usages.map((usage) => usage.id));
  const earlier = previous?.result.usages ?? [];
  const marked = new Set(
    current.result.usages
      .filter(({ because }) => because === undefined)
      .map((usage) => `${usage.path}\0${markedRule(usage)}`),
  );
  // The mark of a usage that is found no more still speaks of it.
  const isMarked = ({ path, notes, held }: Usage): boolean =>
    !held && notes.some(({ rule, level }) => level === "action" && marked.has(`${path}\0${rule}`));
  const kept = earlier.filter(
    (usage) =>
      !found.has(usage.id) &&
      (wasEdited(usage) || !scanned(usage.path) || failed.has(usage.path) || isMarked(usage)),
  );
  const lost = new Set(earlier.map((usage) => usage.id));
  for (const usage of kept) lost.delete(usage.id);
  for (const usage of earlier) {
    if (!lost.has(usage.id) || !isCall(usage)) continue;
    // Those that the program moved itself do not count.
    const own = kept.filter((each) => each.path === usage.path && isCall(each)).length;
    if (callsOfV3(usage.path) > own) lost.delete(usage.id);
  }
  const fresh = new Set([...found, ...current.facts.map((fact) => fact.usage)]);
  const facts = [
    ...(previous?.facts ?? []).filter((fact) => !fresh.has(fact.usage) && !lost.has(fact.usage)),
    ...current.facts,
  ]
    .filter((fact) => fact.option !== "secret")
    .sort((a, b) => comparePlaces(a.source, b.source));
  const usages = [...current.result.usages, ...kept];
  return { facts, usages, saved: wrote ? savedOf(previous, current.result, usages, facts) : previous };
}

const isCall = ({ kind }: Usage): boolean => kind === "attach" || kind === "global";

function savedOf(
  previous: SavedResult | null,
  result: Result,
  usages: Usage[],
  facts: PolicyFact[],
): SavedResult {
  const files = byPath(result.files, previous?.result.files ?? [], (file) => file.status !== "unchanged");
  const filesChanged = files.filter(isEdited).length;
  return {
    schemaVersion: 2,
    result: {
      ...result,
      summary: { ...result.summary, filesChanged, usages: countUsages(usages), todo: countTodo(usages) },
      usages,
      files,
      dependencies: byPath(result.dependencies, previous?.result.dependencies ?? [], () => true),
      policies: deriveRecipes(facts),
      install: result.install ?? previous?.result.install ?? null,
    },
    facts,
  };
}

/** How many usages there are and what became of them: `found` equals their number. */
export function countUsages(usages: readonly Usage[]): Result["summary"]["usages"] {
  const of = (outcome: Usage["outcome"]): number =>
    usages.filter((usage) => usage.outcome === outcome).length;
  return {
    found: usages.length,
    migrated: of("migrated"),
    review: of("review"),
    manual: of("manual"),
    held: usages.filter((usage) => usage.held).length,
  };
}

/** The entries of this run, and for paths that it has nothing to say about the earlier ones. */
export function byPath<T extends { path: string }>(
  now: readonly T[],
  before: readonly T[],
  says: (entry: T) => boolean,
): T[] {
  const merged = new Map([...before, ...now.filter(says)].map((entry) => [entry.path, entry]));
  for (const entry of now) if (!merged.has(entry.path)) merged.set(entry.path, entry);
  return [...merged.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
