import { type NodePath, type Range, rangeOf } from "../tree/index.ts";
import { applyWithin, type Edit } from "./edits.ts";
import { indentAt } from "./style.ts";

/**
 * Edits that move the lines of a piece of code to another indentation; lines inside template literals stay as they are.
 *
 * @param path what the piece stands in, or is
 * @param from the indentation that is replaced: that of the first line unless told
 */
export function reindent(
  path: NodePath,
  range: Range,
  to: string,
  from = indentAt(path.file.text, range.start),
): Edit[] {
  const { text } = path.file;
  const fixed: Range[] = [];
  path.walk(({ node }) => {
    if (node.type === "TemplateElement") fixed.push(rangeOf(node));
  });
  const edits: Edit[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(/(?:\r\n|\n|\r)([ \t]*)/g)) {
    const at = range.start + match.index;
    if (fixed.some(({ start, end }) => at >= start && at < end)) continue;
    const lead = match[1] ?? "";
    if (!lead.startsWith(from)) continue;
    const start = at + match[0].length - lead.length;
    edits.push({ start, end: start + from.length, text: to });
  }
  return edits.filter((edit) => edit.start !== edit.end || edit.text !== "");
}

/** The text of a piece of code with some edits in it, its further lines moved as if its first had this indentation. */
export function textAt(path: NodePath, indent: string, edits: readonly Edit[] = []): string {
  return applyWithin(path.file.text, path.range, [...reindent(path, path.range, indent), ...edits]);
}
