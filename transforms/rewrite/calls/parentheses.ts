import type { NodePath, SourceModule } from "../../../src/code/tree/index.ts";

/** Where an expression starts, the parentheses around it included. */
export function parenthesizedStart(path: NodePath): number {
  const start = path.node.extra?.parenStart;
  return typeof start === "number" ? start : path.range.start;
}

/** Where an expression ends, the parentheses around it included; a bracket in a comment does not count. */
export function parenthesizedEnd(path: NodePath, { text, comments }: SourceModule): number {
  const end = path.range.end;
  if (typeof path.node.extra?.parenStart !== "number") return end;
  let closed = end;
  for (let at = end; at < text.length; ) {
    const comment = comments.find((each) => each.start === at);
    const character = text[at] ?? "";
    if (comment) at = comment.end ?? at + 1;
    else if (character === ")") closed = at += 1;
    else if (/\s/.test(character)) at += 1;
    else break;
  }
  return closed;
}
