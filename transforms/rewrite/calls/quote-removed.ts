import type { RuleNote } from "../../../src/rules/note.ts";
import type { RuleId } from "../../../src/rules/rules.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { OptionEntry } from "../../find/attach/options.ts";

/** Which note quotes the comments of an option whose own text no note quotes. */
const RULE_OF: Readonly<Record<string, RuleId>> = {
  client_id: "client-id",
  user: "account-to-user",
  account: "account-to-user",
  secret: "secret-removed",
  on_current_device_logout: "on-logout",
};

/**
 * Fills in the exact removed text, with its comments, where a note quotes a removed option; comments of options that no
 * note quotes (`client_id`, a secret) are quoted alone.
 */
export function quoteRemoved(
  notes: readonly RuleNote[],
  attach: AttachCall,
  quoted: ReadonlyMap<unknown, string>,
): RuleNote[] {
  const entries = attach.options?.entries ?? [];
  const filled = notes.map((each) => {
    if (each.removed === undefined) return each;
    for (const entry of entries) {
      const text = quoted.get(entry.property.node);
      if (text && each.removed === entry.property.text) return { ...each, removed: text };
    }
    return each;
  });
  for (const entry of entries) {
    const lost = commentsOf(entry, quoted.get(entry.property.node) ?? "").filter(
      (comment) => !filled.some((each) => each.removed?.includes(comment)),
    );
    if (lost.length === 0) continue;
    const at = filled.findIndex((each) => each.rule === RULE_OF[entry.name]);
    const holder = filled[Math.max(0, at)];
    if (!holder) continue;
    const removed = [...(holder.removed === undefined ? [] : [holder.removed]), ...lost].join("\n");
    filled[Math.max(0, at)] = { ...holder, removed };
  }
  return filled;
}

/** Comments in the removed text of an option. A callback that moves takes those in it and above it along. */
function commentsOf(entry: OptionEntry, removed: string): string[] {
  const { text, comments } = entry.property.file;
  const moves = entry.name === "on_current_device_logout";
  return comments
    .filter((comment) => !moves || comment.start >= entry.property.range.end)
    .map((comment) => text.slice(comment.start, comment.end))
    .filter((comment) => removed.includes(comment));
}
