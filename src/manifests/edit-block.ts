import { flowText } from "./edit-flow.ts";
import { addedText, type EntrySpelling } from "./entry-text.ts";
import { type MapNode, slotsOf, type TreeNode } from "./manifest-tree.ts";
import type { TreeChange } from "./tree-change.ts";

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
