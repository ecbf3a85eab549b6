import type { Node } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { removeProperties } from "../../../src/code/edits/object-edits.ts";
import { removeFromList, removeWithComments } from "../../../src/code/edits/statement-ranges.ts";
import { groupBy } from "../../../src/code/group-by.ts";
import { isClassMember, type NodePath } from "../../../src/code/tree/index.ts";
import { TODO_MARK } from "../../../src/rules/todo-mark.ts";
import { type Around, isGone, wrappedRange } from "./around.ts";

/** The text edits of what goes; what lies in something larger that goes has none of its own. */
export function removalEdits(around: Around): Edit[] {
  const isOutermost = ({ parentPath }: NodePath) => !parentPath || !isGone(parentPath, around);
  const outermost = [...around.gone].filter(isOutermost);
  const edits: Edit[] = [];
  // What would have changed a statement goes with it.
  for (const [path, own] of around.edits)
    if (isOutermost(path) && !(path.is("Statement") && around.gone.has(path))) edits.push(...own);
  const listed = outermost.filter(
    (path) => path.listKey !== undefined && (isStatement(path) || !around.edits.has(path)),
  );
  for (const path of listed.filter(isStatement)) edits.push(statementEdit(path));
  const items = groupBy(
    listed.filter((path) => !isStatement(path)),
    ({ parentPath }) => parentPath,
  );
  for (const [parent, own] of items) {
    if (!parent) continue;
    if (parent.is("ObjectExpression")) {
      const removed = new Set<unknown>(own.map(({ node }) => node));
      edits.push(...removeProperties(parent, (property) => removed.has(property)).edits);
      continue;
    }
    const key = own[0]?.listKey ?? "";
    const list = (parent.node as unknown as Record<string, (Node | null)[]>)[key] ?? [];
    const present = list.filter((each) => each !== null);
    const gone = new Set(own.map(({ node }) => present.indexOf(node)));
    edits.push(
      ...removeFromList(
        present.map((each) => wrappedRange(each, parent.file.text)),
        gone,
      ),
    );
  }
  return edits;
}

const isStatement = (path: NodePath): boolean =>
  isClassMember(path) || (path.is("Statement") && (path.listKey === "body" || path.listKey === "consequent"));

/** A declaration is removed with the comment above it that touches it; any statement with the mark of an earlier run. */
function statementEdit(path: NodePath): Edit {
  const isOwn =
    path.is("Declaration") || isClassMember(path)
      ? undefined
      : (comment: string) => comment.includes(TODO_MARK);
  return removeWithComments(path.file, path.range, isOwn);
}
