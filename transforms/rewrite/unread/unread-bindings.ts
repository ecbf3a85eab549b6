import type { VariableDeclaration } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { commentsWithin, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import { type NodePath, outermostWrapper, rangeOf, type SourceModule } from "../../../src/code/tree/index.ts";
import type { UnreadBinding } from "../../find/attach/response/response-use.ts";

/**
 * Takes out bindings of the response that nothing reads; the call stays as a statement. Of several declarators the others
 * stay as they are: `const a = 1, { device_id } = await attach()` becomes two statements.
 */
export function unreadBindingEdits(
  unread: readonly UnreadBinding[],
  module: SourceModule,
  style: Style,
): Edit[] {
  const byDeclaration = new Map<NodePath<VariableDeclaration>, Map<unknown, Value>>();
  for (const { declarator, init } of unread) {
    const declaration = declarator.parentPath;
    if (!declaration?.is("VariableDeclaration") || !isStatement(declaration)) continue;
    const value = keptValue(declarator, init, module);
    if (!value) continue;
    const values = byDeclaration.get(declaration) ?? new Map<unknown, Value>();
    byDeclaration.set(declaration, values.set(declarator.node, value));
  }
  return [...byDeclaration].flatMap(([declaration, values]) =>
    declarationEdits(declaration, values, module, style),
  );
}

/** What is left of a declarator: the call, in the parentheses it may stand in. */
interface Value {
  start: number;
  end: number;
}

/** The declaration is a statement of its own: no head of a loop, no export. */
function isStatement({ key, listKey, parentPath }: NodePath<VariableDeclaration>): boolean {
  if (parentPath?.is("ExportNamedDeclaration")) return false;
  if (listKey === "body" || listKey === "consequent") return true;
  return key === "consequent" || key === "alternate" || (key === "body" && parentPath?.is("Loop") === true);
}

function keptValue(declarator: NodePath, init: NodePath, module: SourceModule): Value | null {
  const outer = outermostWrapper(init);
  let value = outer;
  while (value.is("TSAsExpression") || value.is("TSSatisfiesExpression") || value.is("TSNonNullExpression"))
    value = value.get("expression");
  const start = value.range.start;
  const text = module.text.slice(start, start + 12);
  // As a statement it would be a declaration, or begin with a bracket that the line before could take.
  if (!/^[A-Za-z_$]/.test(text) || /^(?:function|class|let|async\s+function)\b/.test(text)) return null;
  const end = value.range.end;
  return end <= declarator.range.end ? { start, end } : null;
}

function declarationEdits(
  declaration: NodePath<VariableDeclaration>,
  values: ReadonlyMap<unknown, Value>,
  module: SourceModule,
  style: Style,
): Edit[] {
  const { declarations, kind } = declaration.node;
  const isListed = declaration.listKey !== undefined;
  if (declarations.length > 1 && (!isListed || declaration.node.declare)) return [];
  const start = declaration.range.start;
  const { text } = module;
  const indent = text.slice(lineStartOf(text, start), start);
  const between = (style.semicolons ? ";" : "") + (indent.trim() === "" ? style.eol + indent : " ");
  const edits: Edit[] = [];
  const head = { end: start, isKept: false };
  for (const [index, each] of declarations.entries()) {
    const value = values.get(each);
    const from = index === 0 ? start : head.end;
    const to = value?.start ?? rangeOf(each).start;
    const comments = commentsWithin(module.comments, { start: from, end: to })
      .map((comment) => text.slice(comment.start, comment.end))
      .map((comment) => (comment.startsWith("//") ? `${comment}${style.eol}${indent}` : `${comment} `))
      .join("");
    if (value) {
      edits.push({ start: from, end: to, text: (index === 0 ? "" : separator(between, style)) + comments });
      const end = each.end ?? value.end;
      if (end > value.end) edits.push({ start: value.end, end, text: "" });
    } else if (index > 0 && !head.isKept) {
      edits.push({ start: from, end: to, text: `${separator(between, style)}${comments}${kind} ` });
    }
    head.end = each.end ?? head.end;
    head.isKept = value === undefined;
  }
  return edits;
}

/** Two statements on one line need their semicolon, whatever the file's style is. */
function separator(between: string, style: Style): string {
  return between.includes(style.eol) || between.startsWith(";") ? between : `;${between}`;
}
