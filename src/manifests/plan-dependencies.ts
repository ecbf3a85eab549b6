import type { DependencyResult, Usage } from "../result.ts";
import type { Fault } from "../rules/errors.ts";
import { type NotEdited, stayText } from "../rules/manifests/entry.ts";
import { note, type RuleNote } from "../rules/note.ts";
import { outcomeOf, say } from "../rules/say.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { V3_PACKAGE, V3_RANGE } from "../sdk/v3.ts";
import { withClient } from "./add-client.ts";
import { packagesToAddTo, packagesWithoutClient } from "./charge-usages.ts";
import { decideEntries } from "./decide-entries.ts";
import { type EditedManifest, editManifest } from "./edit-manifest.ts";
import {
  comingRange,
  type Decisions,
  type EntryDecision,
  goes,
  isLeftByChoice,
  reasonToStay,
} from "./entry-decision.ts";
import type { ManifestError } from "./parse-manifest.ts";
import type { ManifestEntry } from "./read-manifest.ts";
import { type ManifestInput, readWorkspace, type WorkspaceManifest } from "./workspace-manifest.ts";

export interface DependencyPlan {
  /** New text of every manifest that changes, by path. */
  texts: Map<string, string>;
  /** One for every manifest that names the v2 package, in the order of their paths. */
  dependencies: DependencyResult[];
  /** `dependency` and `related` usages, by path and place. */
  usages: Usage[];
  /** Manifests that do not parse or could not be edited safely; they are left as they are. */
  errors: Fault[];
  /** Paths of package.json files whose code needs `@ruptjs/client` now, and that no manifest provides it for. */
  withoutClient: string[];
  /** Ids of usages that stay only for files that the run was told to leave out. */
  leftByChoice: ReadonlySet<string>;
}

/**
 * Plans what happens to the manifests of a project. Give it every manifest of every workspace that is concerned, also
 * those that may not be edited (`locked`): a catalog or an override goes only when no manifest it was given needs it.
 * The rules are those of `decideEntries`.
 *
 * @returns a plan; a manifest that does not parse, or whose edit would not say what it should, is an error in it and
 *   stays as it is, and the others are planned around it
 */
export function planDependencies(inputs: readonly ManifestInput[]): DependencyPlan {
  const { manifests, errors } = readWorkspace(inputs);
  const decisions = decideEntries(manifests);
  const edited = new Map<string, EditedManifest>();
  for (const manifest of manifests) {
    const outcome = edit(manifest, decisions);
    if (outcome === null) continue;
    if (!("error" in outcome)) {
      edited.set(manifest.path, outcome);
      continue;
    }
    // Others may rely on this edit (a catalog's entry): plan again with the file as it is.
    const { path } = manifest;
    const error: Fault = { path, ...outcome.error };
    const locked: NotEdited = { is: "unsafe-edit", error };
    const again = planDependencies(
      inputs.map((input) => (input.path === path ? { ...input, locked } : input)),
    );
    return { ...again, errors: [...again.errors, error] };
  }
  for (const { path, reading } of packagesToAddTo(manifests)) {
    const before = edited.get(path);
    const outcome = reading && withClient(path, before?.text ?? reading.text);
    if (outcome === null) continue;
    if (typeof outcome !== "string") errors.push({ path, ...outcome.error });
    else
      edited.set(path, {
        text: outcome,
        removed: before?.removed ?? {},
        added: { ...before?.added, [V3_PACKAGE]: V3_RANGE },
      });
  }
  const usages = uniqueIds(manifests.flatMap((each) => usagesOf(each, decisions)));
  return {
    texts: new Map([...edited].map(([path, { text }]) => [path, text])),
    dependencies: manifests.flatMap((each) => dependencyResult(each, decisions, edited.get(each.path))),
    usages: usages.map(({ usage }) => usage),
    leftByChoice: new Set(usages.filter(({ byChoice }) => byChoice).map(({ usage }) => usage.id)),
    errors,
    withoutClient: packagesWithoutClient(manifests, edited),
  };
}

function edit(
  { reading, quote }: WorkspaceManifest,
  decisions: Decisions,
): EditedManifest | { error: ManifestError } | null {
  if (!reading) return null;
  const decided = reading.entries.flatMap((entry) => {
    const decision = decisions.get(entry);
    return decision ? [{ entry, decision }] : [];
  });
  const remove = decided.filter(({ decision }) => goes(decision)).map(({ entry }) => entry);
  const add = decided.flatMap(({ entry, decision }) => {
    const range = comingRange(decision);
    return range === null ? [] : [{ beside: entry, range }];
  });
  return remove.length + add.length === 0 ? null : editManifest(reading, { remove, add }, quote);
}

function dependencyResult(
  { path, reading }: WorkspaceManifest,
  decisions: Decisions,
  edited: EditedManifest | undefined,
): DependencyResult[] {
  const kept: Record<string, string> = {};
  let named = edited !== undefined;
  for (const entry of reading?.entries ?? []) {
    const decision = decisions.get(entry);
    if (!decision) continue;
    named = true;
    const reason = reasonToStay(decision);
    if (reason !== null) kept[entry.target === "alias" ? entry.key : V2_PACKAGE] ??= stayText(reason);
  }
  return named ? [{ path, removed: edited?.removed ?? {}, added: edited?.added ?? {}, kept }] : [];
}

interface EntryUsage {
  usage: Usage;
  byChoice: boolean;
}

function usagesOf({ path, reading }: WorkspaceManifest, decisions: Decisions): EntryUsage[] {
  const usages = (reading?.entries ?? []).flatMap((entry): EntryUsage[] => {
    const decision = decisions.get(entry);
    if (decision)
      return [{ usage: dependencyUsage(path, entry, decision), byChoice: isLeftByChoice(decision) }];
    return entry.target === "related" ? [{ usage: relatedUsage(path, entry), byChoice: false }] : [];
  });
  return usages.sort(
    ({ usage: one }, { usage: other }) => one.line - other.line || one.column - other.column,
  );
}

/** Two entries with one section and key (JSON allows it) are told apart by their order. */
function uniqueIds(usages: EntryUsage[]): EntryUsage[] {
  const seen = new Map<string, number>();
  return usages.map(({ usage, byChoice }) => {
    const count = (seen.get(usage.id) ?? 0) + 1;
    seen.set(usage.id, count);
    return { usage: count === 1 ? usage : { ...usage, id: `${usage.id}#${count}` }, byChoice };
  });
}

/** The usage that a `dependency` entry is: migrated when it went, manual and held when it stays. */
function dependencyUsage(path: string, entry: ManifestEntry, decision: EntryDecision): Usage {
  const found = usage("dependency", path, entry, explain(entry, decision));
  // What the run was told to leave out is no work for anybody.
  if (isLeftByChoice(decision)) return { ...found, because: [] };
  const because = causesOf(decision);
  return because.length === 0 ? found : { ...found, because: [...because] };
}

/** The usage that an entry of a related package is: never edited, named with the page that covers it. */
function relatedUsage(path: string, entry: ManifestEntry): Usage {
  return usage("related", path, entry, note("related-package", { in: "manifest", package: entry.package }));
}

/** The usages that an entry is kept for, if it is kept for nothing else. */
function causesOf(decision: EntryDecision): readonly string[] {
  if (decision.action !== "keep") return [];
  const { ids = [], unread = [], unlisted = 0 } = decision.needs;
  return unread.length + unlisted > 0 ? [] : ids;
}

function usage(kind: "dependency" | "related", path: string, entry: ManifestEntry, found: RuleNote): Usage {
  const outcome = outcomeOf([found]);
  return {
    id: `${kind}:${path}:${entry.section}:${entry.key}`,
    kind,
    path,
    line: entry.line,
    column: entry.column,
    endLine: entry.endLine,
    endColumn: entry.endColumn,
    outcome,
    held: outcome === "manual",
    snippet: entry.snippet,
    notes: [say(found)],
  };
}

function explain({ section, key, range, role, target }: ManifestEntry, decision: EntryDecision): RuleNote {
  const coming = comingRange(decision);
  const reason = reasonToStay(decision);
  if (reason !== null) {
    const entry = { section, key, reason, coming };
    return decision.action === "keep"
      ? note("v2-kept", { of: "entry", ...entry })
      : note("dependency-left", entry);
  }
  if (decision.action === "swap") return note("dependency-swapped", { section, key, range, coming });
  if (target === "v3") return note("dependency-removed", { section, key, range, why: "moved" });
  const why = role === "dependency" || role === "catalog" ? "unused" : "rupt-gone";
  return note("dependency-removed", { section, key, range, why });
}
