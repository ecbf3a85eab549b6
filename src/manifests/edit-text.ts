import { type Addition, type MapNode, slotsOf, type TreeChange, type TreeNode } from "./manifest-tree.ts";

interface RangeEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * The new text of a manifest: blocks are edited line by line, what is written between brackets as `flowText` says.
 *
 * @param text the whole manifest
 * @param tree its root
 */
export function editedText(
  text: string,
  tree: TreeNode,
  change: TreeChange,
  spelling: EntrySpelling,
): string {
  const edits = nodeEdits(text, tree, change, spelling).sort((one, other) => one.start - other.start);
  let [result, at] = ["", 0];
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, Math.max(start, at)) + replacement;
    at = Math.max(at, end);
  }
  result += text.slice(at);
  // A last line that had no line end went: the line before it gives its own up.
  return /\n$/.test(text) ? result : result.replace(/\r?\n$/, "");
}

function nodeEdits(text: string, node: TreeNode, change: TreeChange, spelling: EntrySpelling): RangeEdit[] {
  if (node.type === "scalar") return [];
  if (node.style === "flow") {
    const replacement = flowText(text, node, change, spelling);
    const { start, end } = node;
    return replacement === text.slice(start, end) ? [] : [{ start, end, text: replacement }];
  }
  const edits = slotsOf(node).flatMap((slot): RangeEdit[] => {
    if (change.dropped.has(slot)) return [{ ...lineRange(text, slot.start, slot.end), text: "" }];
    return nodeEdits(text, slot.value, change, spelling);
  });
  return node.type === "map" ? [...edits, ...additionEdits(text, node, change, spelling)] : edits;
}

function additionEdits(text: string, map: MapNode, change: TreeChange, spelling: EntrySpelling): RangeEdit[] {
  const addition = change.added.get(map);
  if (!addition) return [];
  const { like, replaces, before } = addition;
  const entry = addedText(text, addition, spelling);
  if (replaces) return [{ start: like.start, end: like.end, text: entry }];

  const previous = map.members[before - 1];
  const [first] = map.members;
  const at = previous
    ? lineEnd(text, previous.end)
    : aboveComments(text, lineStart(text, (first ?? like).start));
  const indentation = text.slice(lineStart(text, like.start), like.start);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const remark = change.dropped.has(like) ? commentAfter(text, like.end) : "";
  return [{ start: at, end: at, text: `${indentation}${entry}${remark}${newline}` }];
}

/** The comment at the end of the line, with the blanks before it: it moves with its entry. */
function commentAfter(text: string, offset: number): string {
  return /^[ \t]+#[^\r\n]*/.exec(text.slice(offset, lineEnd(text, offset)))?.[0] ?? "";
}

/** The whole lines of an entry; of two blank lines around it one goes too, and all before the end of the file. */
function lineRange(text: string, from: number, to: number): { start: number; end: number } {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const before = text.slice(0, start);
  if (start > 1 && !/\n\r?\n$/.test(before)) return { start, end };
  if (end >= text.length) return { start: start - (/\n((?:\r?\n)+)$/.exec(before)?.[1]?.length ?? 0), end };
  return { start, end: end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Offset of the line's first character; a BOM is not part of it. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.startsWith("\uFEFF") ? 1 : start;
}

/** Offset after the line's end. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

/** The start of the comment lines right above a line. */
function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (above >= at || !/^[ \t]*#/.test(text.slice(above, at))) return at;
    at = above;
  }
  return at;
}

/**
 * The new text of a node that is written between brackets. Everything that stays is copied as it is: the white space
 * before an entry belongs to the entry, that before the closing bracket to the bracket, and a comment at the end of a
 * line to the entry before it.
 *
 * @param text the whole manifest
 */
function flowText(text: string, node: TreeNode, change: TreeChange, spelling: EntrySpelling): string {
  const slots = slotsOf(node);
  const addition = node.type === "map" ? change.added.get(node) : undefined;
  const [first] = slots;
  if (!first) return text.slice(node.start, node.end);

  const entries = slots.map((slot, index) => {
    const to = slots[index + 1]?.start ?? node.end - 1;
    const comma = commaBetween(text, slot.end, to);
    const trailFrom = comma === null ? slot.end : comma + 1;
    const trail = /^[ \t]*(?:#|\/\/)[^\n]*?(?=\r?\n)/.exec(text.slice(trailFrom, to))?.[0] ?? "";
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

/** Offset of the comma after an entry, or null; YAML and deno.jsonc allow comments before it. */
function commaBetween(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    if (text[at] === ",") return at;
    if (text[at] === "#" || text.startsWith("//", at)) while (at < to && text[at] !== "\n") at++;
    else if (text.startsWith("/*", at)) at = Math.max(at, text.indexOf("*/", at) + 1);
  }
  return null;
}

/** How a key or value that is put in place of another is spelled. */
export interface EntrySpelling {
  key(key: string, like: string | null): string;
  value(value: string, like: string | null): string;
}

/** JSON: always double quotes. */
export const JSON_SPELLING: EntrySpelling = {
  key: (key) => JSON.stringify(key),
  value: (value) => JSON.stringify(value),
};

/** A YAML text that needs no quotes, and is no number, boolean or null. `@` may not start one. */
const PLAIN = /^[A-Za-z^~][\w.^~/-]*$/;

/**
 * YAML: a new text is quoted as the one it replaces; a key that needs quotes and replaces a plain one follows the
 * quotes of the file, else the usual ones.
 *
 * @param text the file
 * @param usual the quote of the repo's formatter, else what the manager writes: `'` for pnpm, `"` for yarn
 */
export function yamlSpelling(text: string, usual: "'" | '"'): EntrySpelling {
  const inFile = /^[ \t]*(?:- )?(['"])[^'"\n]+\1/m.exec(text)?.[1] ?? /: (['"])[^'"\n]*\1/.exec(text)?.[1];
  const spell = (content: string, like: string | null): string => {
    const quote = /^['"]/.exec(like ?? "")?.[0];
    if (quote === undefined && PLAIN.test(content)) return content;
    const used = quote ?? inFile ?? usual;
    return `${used}${content}${used}`;
  };
  return { key: spell, value: spell };
}

/** A new entry, with colon and quotes as the entry has that it stands for. */
function addedText(text: string, { key, value, like }: Addition, spelling: EntrySpelling): string {
  const colon = text.slice(like.keyEnd, like.value.start);
  return (
    spelling.key(key, text.slice(like.start, like.keyEnd)) +
    (/^\s*:\s*$/.test(colon) ? colon : ": ") +
    spelling.value(value, text.slice(like.value.start, like.value.end))
  );
}
