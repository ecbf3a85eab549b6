import { isTypeScript } from "../file-names.ts";
import type { NodePath } from "../tree/index.ts";

/** An expression of JavaScript with the cast that its comment makes: `/** @type {string} *\/ (process.env.ID)`. */
export interface DocCast {
  /** With the comment and the parentheses, which belong to no node. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the expression that is cast, and not only what that begins with. */
  readonly isWhole: boolean;
  /** Whether the type means the same in each file. */
  readonly isKeyword: boolean;
}

const KEYWORD = /@type\s*\{\s*(?:any|boolean|number|string|unknown)\s*\}/;

/** The cast of an expression, or of what it begins with, `/** @type {any} *\/ (window).ID`; null where none is. */
export const docCastOf = (path: NodePath): DocCast | null => taggedBy(path, /^\*[\s\S]*@type\s*\{/);

/** The same of a comment that says what an expression fits, and leaves its type: `/** @satisfies {Plugin} *\/ ({ ... })`. */
export const docSatisfiedOf = (path: NodePath): DocCast | null => taggedBy(path, /^\*[\s\S]*@satisfies\s*\{/);

function taggedBy({ node, range, file }: NodePath, tag: RegExp): DocCast | null {
  const { text, comments } = file;
  const own = node.extra?.parenStart;
  const open = typeof own === "number" ? own : range.start;
  if (text[open] !== "(" || isTypeScript(file)) return null;
  const comment = comments.findLast(({ end }) => end <= open);
  if (comment?.type !== "CommentBlock" || !tag.test(comment.value)) return null;
  if (text.slice(comment.end, open).trim() !== "") return null;
  let { end } = range;
  const opened = text.slice(open, range.start).split("(").length - 1;
  for (let closed = 0; closed < opened; closed += 1) end = text.indexOf(")", end) + 1;
  const isWhole = typeof own === "number";
  return { start: comment.start, end, isWhole, isKeyword: KEYWORD.test(comment.value) };
}

/** The text of an expression, with its cast where it stands in one. */
export function textWithCast(path: NodePath): string {
  const { start, end } = docCastOf(path) ?? path.range;
  return path.file.text.slice(start, end);
}
