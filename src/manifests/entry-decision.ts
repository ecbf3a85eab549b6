import type { NotEdited, StayReason, V2Needs } from "../rules/manifests/entry.ts";
import type { ManifestEntry } from "./read-manifest.ts";
import { isNeeded } from "./workspace-manifest.ts";

/** What becomes of one entry that names the v2 package. */
export type EntryDecision =
  /** It goes and `@ruptjs/client` takes its place; `range` is null when that is there already. */
  | { action: "swap"; range: string | null }
  /** It goes, nothing comes. */
  | { action: "remove" }
  /** Code still needs it. `add` is the range of `@ruptjs/client` that comes beside it, if any. */
  | { action: "keep"; needs: V2Needs; add: string | null }
  /** It stays for another reason. */
  | { action: "leave"; why: NotEdited; add: string | null };

/** The range of `@ruptjs/client` that comes because of an entry, or null. */
export function comingRange(decision: EntryDecision): string | null {
  if (decision.action === "remove") return null;
  return decision.action === "swap" ? decision.range : decision.add;
}

/** Whether the entry is taken out. */
export function goes({ action }: EntryDecision): boolean {
  return action === "swap" || action === "remove";
}

/** Why an entry stays; null when it is removed. */
export function reasonToStay(decision: EntryDecision): StayReason | null {
  if (decision.action === "keep") return { because: "usages", ...decision.needs };
  return decision.action === "leave" ? { because: "not-edited", why: decision.why } : null;
}

/** Whether an entry stays only for what the run was told to leave out: files, or the manifest itself. */
export function isLeftByChoice(decision: EntryDecision): boolean {
  if (decision.action === "leave") return decision.why.is === "out-of-scope";
  return decision.action === "keep" && !isNeeded({ ...decision.needs, leftOut: 0 });
}

/** What was decided so far; later decisions read earlier ones. */
export type Decisions = Map<ManifestEntry, EntryDecision>;

/** Whether the entry stays without a usage to show for it. */
export function isLeft(decision: EntryDecision | undefined): boolean {
  return decision?.action === "leave";
}
