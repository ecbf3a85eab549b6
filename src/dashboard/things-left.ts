import { linesAfter } from "../code/edits/lines-after.ts";
import { groupBy } from "../code/group-by.ts";
import { once } from "../code/once.ts";
import type { Result, SavedResult, Usage } from "../result.ts";
import { TODO_MARK } from "../rules/todo-mark.ts";
import { codeItemId, markedRule } from "./code-items.ts";
import { isTodo } from "./count-todo.ts";
import { comparePlaces } from "./places.ts";
import { mergeSaved } from "./saved/merge-saved.ts";

/** One thing that is left to a person: a place that is no consequence of another. */
export interface ThingLeft {
  usage: Usage;
  /** Where it is now: the place of its mark, where an earlier run edited it and left one. */
  place: { path: string; line: number; column: number };
  /** `held`: on v2; `waiting`: the next run edits it; `edited`: a run has, and something about it is open. */
  state: "held" | "waiting" | "edited";
  /** What follows from it, and is settled with it. */
  followers: readonly Usage[];
  /** What an earlier run made of the file, where it edited the place. */
  diff: string | null;
  /** What `--check` and its baseline call it: the id of its mark, where that is all that stands. */
  checkId: string;
  /** The item of the checklist that settles it, where no `--check` does. */
  item: string | null;
}

/**
 * What is left, in the order in which it is best done: what others follow from first; then code before its tests, settings and
 * manifests, and last what only wants a look.
 *
 * @param result what an analysis of today finds, its checklist with what was ticked
 * @param saved what earlier runs found
 * @param isLeft whether a usage counts: what was left out by choice does not
 */
export function thingsLeft(
  result: Result,
  saved: SavedResult | null,
  isLeft: (usage: Usage) => boolean,
): ThingLeft[] {
  const counted = result.usages.filter((usage) => usage.kind !== "related" && isLeft(usage));
  const edited = earlierLeft(result, saved);
  const marked = new Set(edited.flatMap(({ mark }) => (mark ? [mark.id] : [])));
  const lineIn = once(linesAfter);
  const things = [
    ...counted
      .filter((usage) => isTodo(usage) && !marked.has(usage.id))
      .map((usage) => ({
        usage,
        place: usage,
        state: usage.held || usage.kind === "todo" ? ("held" as const) : stateOf(usage, result),
        diff: null,
        checkId: usage.id,
        item: null,
      })),
    ...edited.map(({ usage, mark, diff }) => ({
      usage,
      place: mark ?? { ...usage, line: lineIn(diff)(usage.line) },
      state: "edited" as const,
      diff,
      checkId: (mark ?? usage).id,
      item: mark ? null : codeItemId(usage),
    })),
  ];
  const byId = new Map(counted.map((usage) => [usage.id, usage]));
  const roots = new Set(things.map(({ usage }) => usage.id));
  // A mark stands above the place that it is for, and is deleted with it.
  const firstCause = groupBy(
    counted.filter(({ kind }) => kind !== "todo"),
    (usage) => rootOf(usage, byId, roots),
  );
  return things
    .map(({ place: { path, line, column }, ...thing }) => ({
      ...thing,
      place: { path, line, column },
      followers: firstCause.get(thing.usage.id) ?? [],
    }))
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || b.followers.length - a.followers.length || comparePlaces(a.place, b.place),
    );
}

/** The thing that a usage follows from, in the end: what it names may follow from others itself. */
function rootOf(usage: Usage, byId: ReadonlyMap<string, Usage>, roots: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  const open = [...(usage.because ?? [])];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (roots.has(id)) return id;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.because ?? []));
  }
  return null;
}

/** A usage that is not held and has something about it that the code of today shows: the next run edits it, or nothing does. */
function stateOf({ path }: Usage, { files }: Result): ThingLeft["state"] {
  const file = files.find((each) => each.path === path);
  return file === undefined || file.status === "unchanged" || file.status === "error" ? "held" : "waiting";
}

interface Edited {
  usage: Usage;
  mark: Usage | null;
  diff: string;
}

/** What earlier runs edited and nobody has settled: its mark still stands, or it has none and its item is open. */
function earlierLeft(result: Result, saved: SavedResult | null): Edited[] {
  if (saved === null) return [];
  const now = new Set(result.usages.map(({ id }) => id));
  const open = new Set(result.checklist.filter(({ status }) => status === "todo").map(({ id }) => id));
  const marks = result.usages.filter(({ kind, because }) => kind === "todo" && because === undefined);
  const earlier = mergeSaved(saved, { result, facts: [] }, false).usages.filter(({ id }) => !now.has(id));
  return earlier.flatMap((usage): Edited[] => {
    if (!isTodo(usage) || usage.held) return [];
    const rules = new Set(usage.notes.filter(({ level }) => level === "action").map(({ rule }) => rule));
    const at = marks.findIndex((mark) => mark.path === usage.path && rules.has(markedRule(mark) ?? ""));
    const [mark = null] = at === -1 ? [] : marks.splice(at, 1);
    const diff = saved.result.files.find(({ path }) => path === usage.path)?.diff ?? "";
    if (mark !== null) return [{ usage, mark, diff }];
    // The run left a mark, and somebody has taken it out.
    const wasMarked = [...rules].some((rule) => hasMark(diff, rule));
    return wasMarked || !open.has(codeItemId(usage)) ? [] : [{ usage, mark: null, diff }];
  });
}

const hasMark = (diff: string, rule: string): boolean =>
  diff.split("\n").some((line) => line.startsWith("+") && line.includes(`${TODO_MARK}: ${rule}`));

const KINDS: readonly Usage["kind"][] = [
  "attach",
  "call",
  "global",
  "escape",
  "re-export",
  "import",
  "script",
  "type",
  "todo",
  "mock",
  "config",
  "dependency",
];

/** Edited places that only want a look come last. */
function rankOf({
  usage,
  state,
  followers,
}: {
  usage: Usage;
  state: ThingLeft["state"];
  followers: readonly Usage[];
}) {
  if (usage.outcome === "review") return 100;
  if (followers.length > 0) return 0;
  return (state === "edited" ? 50 : 1) + KINDS.indexOf(usage.kind);
}
