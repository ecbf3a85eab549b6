import type { Usage } from "../result.ts";
import { note, type RuleNote } from "../rules/note.ts";
import { outcomeOf, say } from "../rules/say.ts";
import { comingRange, type EntryDecision, isLeftByChoice, reasonToStay } from "./entry-decision.ts";
import type { ManifestEntry } from "./read-manifest.ts";

/** The usage that a `dependency` entry is: migrated when it went, manual and held when it stays. */
export function dependencyUsage(path: string, entry: ManifestEntry, decision: EntryDecision): Usage {
  const found = usage("dependency", path, entry, explain(entry, decision));
  // What the run was told to leave out is no work for anybody.
  if (isLeftByChoice(decision)) return { ...found, because: [] };
  const because = causesOf(decision);
  return because.length === 0 ? found : { ...found, because: [...because] };
}

/** The usage that an entry of a related package is: never edited, named with the page that covers it. */
export function relatedUsage(path: string, entry: ManifestEntry): Usage {
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

function explain({ section, key, range, role }: ManifestEntry, decision: EntryDecision): RuleNote {
  const coming = comingRange(decision);
  const reason = reasonToStay(decision);
  if (reason !== null) {
    const entry = { section, key, reason, coming };
    return decision.action === "keep"
      ? note("v2-kept", { of: "entry", ...entry })
      : note("dependency-left", entry);
  }
  if (decision.action === "swap") return note("dependency-swapped", { section, key, range, coming });
  const why = role === "dependency" || role === "catalog" ? "unused" : "rupt-gone";
  return note("dependency-removed", { section, key, range, why });
}
