import type { Node } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { type Binding, type NodePath, type Range, rangeOf } from "../../../src/code/tree/index.ts";

/** What is known, while code is taken out, of the code around it. */
export interface Around {
  /** Statements, declarators, members and expressions that go. */
  readonly gone: Set<NodePath>;
  /** Expressions inside of what goes that are still evaluated. */
  readonly kept: Set<NodePath>;
  /** Changes of what stays, by the node that they change. */
  readonly edits: Map<NodePath, readonly Edit[]>;
  /** Whether other classes may extend one by its name. */
  readonly isExtended: (binding: Binding) => boolean;
}

/** Whether code goes, alone or with what it stands in. */
export function isGone(path: NodePath, { gone, kept }: Pick<Around, "gone" | "kept">): boolean {
  for (let at: NodePath | null = path; at; at = at.parentPath) {
    if (kept.has(at)) return false;
    if (gone.has(at)) return true;
  }
  return false;
}

/** Whether nothing is left of a statement: it goes, or is a block of statements that go. */
export function isEmptied(statement: NodePath, around: Around): boolean {
  if (around.gone.has(statement) || statement.is("EmptyStatement")) return true;
  return (
    statement.is("BlockStatement") &&
    statement.node.directives.length === 0 &&
    statement.get("body").every((each) => isEmptied(each, around))
  );
}

/** Where an expression stands, with the parentheses around it. */
export function wrappedRange(node: Node, text: string): Range {
  const { start, end } = rangeOf(node);
  const { parenStart } = node.extra ?? {};
  if (typeof parenStart !== "number") return { start, end };
  return { start: parenStart, end: end + (/^\s*\)/.exec(text.slice(end))?.[0].length ?? 0) };
}
