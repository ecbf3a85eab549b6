import type { Note, Usage } from "../result.ts";
import { RULES, type RuleId } from "../rules/rules.ts";
import { RELATED_PACKAGES } from "../sdk/related.ts";
import { V3_PACKAGE } from "../sdk/v3.ts";
import { comingRange, type EntryDecision, reasonToStay } from "./entry-decision.ts";
import type { ManifestEntry } from "./read-manifest.ts";

/** The usage that a `dependency` entry is: migrated when it went, manual and held when it stays. */
export function dependencyUsage(path: string, entry: ManifestEntry, decision: EntryDecision): Usage {
  const { rule, message } = explain(entry, decision);
  const { level, docs } = RULES[rule];
  return usage("dependency", path, entry, { rule, level, message, docs });
}

/** The usage that an entry of a related package is: never edited, named with the page that covers it. */
export function relatedUsage(path: string, entry: ManifestEntry): Usage {
  const related = RELATED_PACKAGES.find(({ name }) => name === entry.package);
  const { level, docs } = RULES["related-package"];
  const message = `${entry.package}: ${related?.advice ?? RULES["related-package"].why}`;
  return usage("related", path, entry, {
    rule: "related-package",
    level,
    message,
    docs: related?.docs ?? docs,
  });
}

function usage(kind: "dependency" | "related", path: string, entry: ManifestEntry, note: Note): Usage {
  const manual = note.level === "action";
  return {
    id: `${kind}:${path}:${entry.section}:${entry.key}`,
    kind,
    path,
    line: entry.line,
    column: entry.column,
    endLine: entry.endLine,
    endColumn: entry.endColumn,
    outcome: manual ? "manual" : "migrated",
    held: manual,
    snippet: entry.snippet,
    notes: [note],
  };
}

function explain(entry: ManifestEntry, decision: EntryDecision): { rule: RuleId; message: string } {
  const { section, key } = entry;
  const coming = comingRange(decision);
  const reason = reasonToStay(decision);
  if (reason !== null) {
    const beside = coming === null ? "" : `; ${V3_PACKAGE} ${coming} comes beside it`;
    return {
      rule: decision.action === "keep" ? "v2-kept" : "dependency-left",
      message: `${key} in ${section} is ${reason}${beside}`,
    };
  }
  const was = `${key} ${entry.range}`.trim();
  if (decision.action === "swap") {
    const message =
      coming === null
        ? `${was} is removed from ${section}; ${V3_PACKAGE} is there already`
        : `${V3_PACKAGE} ${coming} replaces ${was} in ${section}`;
    return { rule: "dependency-swapped", message };
  }
  const why = entry.role === "dependency" || entry.role === "catalog" ? "nothing uses it" : "rupt is gone";
  return { rule: "dependency-removed", message: `${was} is removed from ${section}: ${why}` };
}
