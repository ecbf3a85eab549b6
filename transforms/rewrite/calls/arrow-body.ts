import { leadOf } from "../../../src/code/edits/statement-ranges.ts";
import {
  isMember,
  type NodePath,
  outermostWrapper,
  type Range,
  withPrefix,
} from "../../../src/code/tree/index.ts";

/** The space around an expression that an arrow function gives: formatters break there first. */
export interface ArrowBody {
  /** Between `=>` and the expression. */
  readonly gap: Range;
  /** Between the expression and the `)` of the call whose last argument the function is; null for a function that is given a name. */
  readonly tail: Range | null;
}

/** What a function gives that an expression is in, over calls and `await`: `id && attach({ ... })`. */
export function givenWith(expression: NodePath): NodePath | null {
  let path: NodePath | null = expression;
  while (path && path.key !== "body" && (path.is("CallExpression") || /^(?:Await|Unary)/.test(path.type)))
    path = path.parentPath;
  return path;
}

/** Where an expression is the body of an arrow function that is given a name or is the last argument of a call; null elsewhere. */
export function arrowBody(expression: NodePath): ArrowBody | null {
  const path = withPrefix(expression);
  const fn = path.parentPath;
  const { text } = path.file;
  const { start, end } = path.range;
  if (!fn?.is("ArrowFunctionExpression") || path.key !== "body") return null;
  const space = /=>(\s*)$/.exec(leadOf(text, start))?.[1];
  if (space === undefined) return null;
  const gap = { start: start - space.length, end: start };
  const holder = fn.parentPath;
  if (/^(?:VariableDeclarator|AssignmentExpression|ClassProperty)$/.test(holder?.type ?? ""))
    return { gap, tail: null };
  if (holder && isMember(outermostWrapper(holder).parentPath)) return null;
  if (!holder?.is("CallExpression") || fn.listKey !== "arguments" || holder.get("arguments").at(-1) !== fn)
    return null;
  // Behind `await` or `void` formatters put every argument on a line of its own.
  if (!path.is("CallExpression")) return null;
  const behind = /^,?\s*(?=\))/.exec(text.slice(end))?.[0];
  return behind === undefined ? null : { gap, tail: { start: end, end: end + behind.length } };
}

/** The space before what `if`, `else` or a loop runs without braces: formatters break there first, too. */
export function clauseGap(expression: NodePath): Range | null {
  const statement = expression.findParent((each) => each.is("Statement"));
  const holder = statement?.parentPath;
  if (!statement || statement.is("BlockStatement") || statement.listKey !== undefined) return null;
  if (!holder?.is("IfStatement") && !holder?.is("Loop")) return null;
  const { start } = statement.range;
  const space = /(?:\)|\belse)(\s*)$/.exec(leadOf(statement.file.text, start))?.[1];
  return space === undefined ? null : { start: start - space.length, end: start };
}
