import { addedText, type EntrySpelling } from "./entry-text.ts";
import { slotsOf, type TreeNode } from "./manifest-tree.ts";
import type { TreeChange } from "./tree-change.ts";

/**
 * The new text of a node that is written between brackets. Everything that stays is copied as it is: the white space
 * before an entry belongs to the entry, that before the closing bracket to the bracket, and a comment at the end of a
 * line to the entry before it.
 *
 * @param text the whole manifest
 */
export function flowText(text: string, node: TreeNode, change: TreeChange, spelling: EntrySpelling): string {
  const slots = slotsOf(node);
  const addition = node.type === "map" ? change.added.get(node) : undefined;
  const [first] = slots;
  if (!first) return text.slice(node.start, node.end);

  const entries = slots.map((slot, index) => {
    const to = slots[index + 1]?.start ?? node.end - 1;
    const comma = commaBetween(text, slot.end, to);
    const trailFrom = comma === null ? slot.end : comma + 1;
    const trail = /^[ \t]*#[^\n]*?(?=\r?\n)/.exec(text.slice(trailFrom, to))?.[0] ?? "";
    return { slot, comma, trail, end: trailFrom + trail.length };
  });
  const leads = slots.map((slot, index) => text.slice(entries[index - 1]?.end ?? node.start + 1, slot.start));
  const between = separator(leads[1] ?? leads[0] ?? "", text.slice(first.start, first.end));

  const parts: { lead: string; body: string; trail: string }[] = [];
  entries.forEach(({ slot, comma, trail }, index) => {
    const lead = leads[index] ?? "";
    if (addition?.replaces === false && addition.before === index) {
      const apart = index === 0 ? between : separator(lead, "");
      parts.push({ lead: apart, body: addedText(text, addition, spelling), trail: "" });
    }
    if (addition?.replaces && addition.like === slot) {
      parts.push({ lead, body: addedText(text, addition, spelling), trail });
    } else if (!change.dropped.has(slot)) {
      const value = flowText(text, slot.value, change, spelling);
      const body = text.slice(slot.start, slot.value.start) + value + text.slice(slot.end, comma ?? slot.end);
      parts.push({ lead: index === 0 && parts.length > 0 ? between : lead, body, trail });
    }
  });
  if (addition?.replaces === false && addition.before >= slots.length) {
    parts.push({ lead: between, body: addedText(text, addition, spelling), trail: "" });
  }

  const open = text.slice(node.start, node.start + 1);
  if (parts.length === 0) return open + text.slice(node.end - 1, node.end);
  const last = entries.at(-1);
  const body = parts.map(({ lead, body, trail }, index) => {
    const comma = index < parts.length - 1 || last?.comma !== null ? "," : "";
    return (index === 0 ? leads[0] : lead) + body + comma + trail;
  });
  return open + body.join("") + text.slice(last?.end ?? first.end, node.end);
}

/** What parts two entries: the line break and indentation, without comments and blank lines; else the space. */
function separator(lead: string, entry: string): string {
  const line = /\r?\n[ \t]*$/.exec(lead)?.[0];
  if (line !== undefined) return line;
  return lead === "" && !/:\s/.test(entry) ? "" : " ";
}

/** Offset of the comma after an entry, or null; YAML allows comments before it. */
function commaBetween(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text[at] === ",") return at;
    if (text[at] === "#") while (at < to && text[at] !== "\n") at++;
  }
  return null;
}
