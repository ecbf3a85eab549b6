import { applyWithin, type Edit, standingEdits } from "../../../src/code/edits/edits.ts";
import { leadOf, lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import { columns, type Style } from "../../../src/code/edits/style.ts";
import {
  isIn,
  isMember,
  type NodePath,
  type Range,
  rangeOf,
  type SourceModule,
  withPrefix,
} from "../../../src/code/tree/index.ts";
import type { TaggedEdit } from "../../model.ts";
import { arrowBody, clauseGap } from "./arrow-body.ts";
import { joinable } from "./chain-parts.ts";

/**
 * Puts a call back on the line of its `=>`, `=`, `else` or the head of its `if` or loop, where it stood on the next one because it
 * was too long and now fits: formatters break there only when they must. Source: contract, 11.2, "Inserted code fits the repo's line width".
 *
 * @param call the call as it was
 * @param edits all edits of the file so far
 */
export function joinedLine(call: NodePath, edits: readonly Edit[], style: Style): Edit[] {
  const { text } = call.file;
  const stands = behindOperator(call) ?? behindHead(call);
  if (stands === null) return [];
  const { gap, end } = stands;
  const joins: Edit[] = [{ ...gap, text: " " }];
  const tail = arrowBody(call)?.tail ?? beforeBrace(call.findParent((each) => each.is("Function")));
  if (tail) joins.push({ ...tail, text: "" });
  const [from, to] = [lineStartOf(text, gap.start), lineEndOf(text, tail?.end ?? end)];
  const inside = editsWithin({ start: from, end: to }, joins, edits);
  if (inside === null) return [];
  const fits = (made: readonly Edit[]) => {
    const line = applyWithin(text, { start: from, end: to }, made);
    return !/[\r\n]/.test(line) && columns(line) <= style.width;
  };
  // Where it fitted before, somebody wanted it there.
  return !fits(joins) && fits([...inside, ...joins]) ? joins : [];
}

/** What stands on a line of its own: the line end before it, with the space around that, and where it ends. */
interface OnNextLine {
  gap: Range;
  end: number;
}

/** A call behind `=>` or `=`. */
function behindOperator(call: NodePath): OnNextLine | null {
  const { start, end } = withPrefix(call).range;
  const lead = leadOf(call.file.text, start);
  const space = /(?:=>|[^=!<>]=)([ \t]*(?:\r\n|\n|\r)[ \t]*)$/.exec(lead)?.[1];
  return space === undefined ? null : { gap: { start: start - space.length, end: start }, end };
}

/** The statement of a call behind `else`, or behind the head of an `if` or a loop that takes one line. */
function behindHead(call: NodePath): OnNextLine | null {
  const gap = clauseGap(call);
  const statement = call.findParent((each) => each.is("Statement"));
  if (!gap || !statement?.parentPath) return null;
  const { text } = call.file;
  if (!/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(gap.start, gap.end))) return null;
  const head = text.slice(statement.parentPath.range.start, gap.start);
  return statement.key === "alternate" || !/[\r\n]/.test(head) ? { gap, end: statement.range.end } : null;
}

/**
 * A property at its new place: on one line where it had several because they were too long, and fits now.
 *
 * @param made its text there
 * @param room how many columns it has there
 */
export function joinedProperty(
  { file, range, text }: NodePath,
  made: string,
  room: number,
  style: Style,
): string {
  const line = /[\r\n]/.test(made) ? joinable(made) : null;
  if (line === null || line.length > room) return made;
  const was = joinable(text);
  const stood = style.width - (range.start - lineStartOf(file.text, range.start)) - 1;
  return was !== null && was.length <= stood ? made : line;
}

/** The space before the `}` of markup that a function around a call stands in: `onClick={() => attach({ ... })}`. */
function beforeBrace(fn: NodePath | null): Range | null {
  const holder = fn?.parentPath;
  if (!fn?.is("ArrowFunctionExpression") || fn.node.body.type === "BlockStatement") return null;
  if (!holder?.is("JSXExpressionContainer")) return null;
  const { end } = holder.range;
  const text = fn.file.text.slice(fn.range.end, end - 1);
  return /^\s+$/.test(text) ? { start: fn.range.end, end: end - 1 } : null;
}

/**
 * Puts code around a call on one line where it had several because it did not fit, and fits now that the call has become shorter:
 * arguments, elements, branches of a condition, a body after `=>`, the statement. Of all that fits, the outermost.
 *
 * @param edits all edits of the file so far
 * @returns the edits with those of the code replaced by one; null where the layout stays
 */
export function joinedAround(
  call: NodePath,
  edits: readonly TaggedEdit[],
  style: Style,
): TaggedEdit[] | null {
  const { text } = call.file;
  const standing = standingEdits(edits);
  for (const holder of holdersOf(call)) {
    const range = { start: holder.range.start, end: beforeBrace(holder)?.end ?? holder.range.end };
    const was = text.slice(range.start, range.end);
    if (!/[\r\n]/.test(was)) continue;
    const line = { start: lineStartOf(text, range.start), end: lineEndOf(text, range.end) };
    const inside = standing.filter((edit) => isIn(edit, range));
    if (standing.some((edit) => !inside.includes(edit) && overlap(edit, line))) continue;
    const made = applyWithin(text, range, inside);
    const joined = joinable(made);
    const room = roomFor(range, text, style);
    if (joined === null || joined.length > room) continue;
    const fitted = joinable(was);
    if (fitted !== null && fitted.length <= room) continue;
    return [
      ...edits.filter((edit) => edit.start < range.start || edit.end > range.end),
      { ...range, text: joined, step: "attach-to-access" },
    ];
  }
  return null;
}

/**
 * Puts the attributes of the tag that a call stands in on its line, where they had one each because they did not fit.
 *
 * @param edits all edits of the file so far, those that join what is in the attributes included
 */
export function joinedTag(call: NodePath, edits: readonly TaggedEdit[], style: Style): Edit[] {
  const tag = call.findParent((each) => each.is("JSXOpeningElement"));
  if (!tag?.is("JSXOpeningElement")) return [];
  const { range } = tag;
  const { text } = call.file;
  const attributes = tag.get("attributes").map((each) => each.range);
  const [first] = attributes;
  if (!first || !/[\r\n]\s*$/.test(text.slice(range.start, first.start))) return [];
  const close = range.end - (tag.node.selfClosing ? 2 : 1);
  const gaps = [...attributes, { start: close, end: close }].map(({ start, end }, index): Edit => {
    const from = attributes[index - 1]?.end ?? range.start + text.slice(range.start, start).trimEnd().length;
    return { start: from, end: start, text: start < end || tag.node.selfClosing ? " " : "" };
  });
  if (gaps.some(({ start, end }) => text.slice(start, end).trim() !== "")) return [];
  const inside = editsWithin(range, gaps, edits);
  if (inside === null) return [];
  const room = roomFor(range, text, style);
  const line = applyWithin(text, range, [...inside, ...gaps]);
  if (/[\r\n]/.test(line) || line.length > room || applyWithin(text, range, gaps).length <= room) return [];
  return gaps;
}

/**
 * Puts the element whose attribute a call stands in on one line, without the parentheses around it, where it had several because it
 * did not fit. An element with two attributes, two expressions or a tag in it always has several.
 *
 * @param edits all edits of the file so far, those that join what is in the tag included
 */
export function joinedElement(call: NodePath, edits: readonly TaggedEdit[], style: Style): Edit[] {
  const element = call.findParent((each) => each.is("JSXAttribute"))?.parentPath?.parentPath;
  if (!element?.is("JSXElement") || element.node.openingElement.attributes.length > 1) return [];
  const { text } = call.file;
  const { openingElement, closingElement, children } = element.node;
  if (!closingElement || children.some(({ type }) => !/^JSX(?:Text|ExpressionContainer)$/.test(type)))
    return [];
  if (children.filter(({ type }) => type !== "JSXText").length > 1) return [];
  const inner = { start: rangeOf(openingElement).end, end: rangeOf(closingElement).start };
  const content = text.slice(inner.start, inner.end);
  const [, before = "", after = ""] = /^(\s*[\r\n]\s*)\S[^\r\n]*?(\s*[\r\n]\s*)$/.exec(content) ?? [];
  if (before === "") return [];
  const { start, end } = element.range;
  const open = element.node.extra?.parenthesized
    ? (/\(\s*[\r\n]\s*$/.exec(leadOf(text, start))?.[0] ?? "")
    : "";
  const close = open === "" ? "" : (/^\s*[\r\n]\s*\)/.exec(text.slice(end))?.[0] ?? "");
  const around = { start: start - open.length, end: end + close.length };
  const own: Edit[] = [
    { start: inner.start, end: inner.start + before.length, text: "" },
    { start: inner.end - after.length, end: inner.end, text: "" },
  ];
  const bare = [
    { start: around.start, end: start, text: "" },
    ...own,
    { start: end, end: around.end, text: "" },
  ];
  const choices: [Range, Edit[]][] = close === "" ? [] : [[around, bare]];
  for (const [range, gaps] of [...choices, [element.range, own] as const]) {
    const inside = editsWithin(range, gaps, edits)?.filter((edit) => overlap(edit, range));
    if (!inside) continue;
    const room = roomFor(range, text, style);
    const fits = (line: string) => !/[\r\n]/.test(line) && line.length <= room;
    if (fits(applyWithin(text, range, gaps))) return [];
    if (fits(applyWithin(text, range, [...inside, ...gaps]))) return gaps;
  }
  return [];
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && a.end > b.start;

/** The edits that stand within a range; null where one reaches over an end of it, or stands where a gap is to be closed. */
function editsWithin(range: Range, gaps: readonly Range[], edits: readonly Edit[]): Edit[] | null {
  const standing = standingEdits(edits).filter((edit) => isIn(edit, range) || overlap(edit, range));
  const isInTheWay = (edit: Edit) => !isIn(edit, range) || gaps.some((gap) => overlap(edit, gap));
  return standing.some(isInTheWay) ? null : standing;
}

/** How many columns a range has if it takes one line, with what stands before and behind it. */
function roomFor({ start, end }: Range, text: string, { width }: Style): number {
  return width - columns(text.slice(lineStartOf(text, start), start)) - (lineEndOf(text, end) - end);
}

/** What a call stands in, up to its statement, outermost first; of a chain the whole. */
function holdersOf(call: NodePath): NodePath[] {
  const holders: NodePath[] = [];
  for (
    let path = call.parentPath;
    path && !/^(?:JSX|Block|Program|Switch)/.test(path.type);
    path = path.parentPath
  )
    if (HOLDERS.has(path.type) && !isMember(path.parentPath)) holders.unshift(path);
  return holders;
}

const HOLDERS: ReadonlySet<string> = new Set([
  "ArrayExpression",
  "ArrowFunctionExpression",
  "AwaitExpression",
  "CallExpression",
  "ConditionalExpression",
  "ExpressionStatement",
  "ForInStatement",
  "ForOfStatement",
  "IfStatement",
  "LogicalExpression",
  "ObjectProperty",
  "ReturnStatement",
  "UnaryExpression",
  "VariableDeclaration",
]);

/**
 * Puts the names of an import on one line where they had one each because they did not fit, and fit now that some are gone.
 *
 * @param edits all edits of the file so far
 */
export function joinedImports({ program, text }: SourceModule, edits: readonly Edit[], style: Style): Edit[] {
  const standing = standingEdits(edits);
  return program.node.body.flatMap((statement): Edit[] => {
    if (statement.type !== "ImportDeclaration") return [];
    const { start, end } = rangeOf(statement);
    const inside = standing.filter((edit) => edit.start > start && edit.end <= end && edit.start < edit.end);
    const isAlone = standing.every((edit) => inside.includes(edit) || edit.end <= start || edit.start >= end);
    const room = style.width - (start - lineStartOf(text, start));
    if (inside.length === 0 || !isAlone || (onOneLine(text.slice(start, end))?.length ?? 0) <= room)
      return [];
    const line = onOneLine(applyWithin(text, { start, end }, inside));
    return line === null || line.length > room ? [] : [{ start, end, text: line }];
  });
}

/**
 * Puts what a pattern takes out on one line where it stood on lines of its own because it did not fit, or had a pattern in it, and now
 * does not. Lists of names are laid out by formatters alone, whatever lines they had.
 *
 * @param edits all edits of the file so far
 */
export function joinedPatterns({ tree, text }: SourceModule, edits: readonly Edit[], style: Style): Edit[] {
  const standing = standingEdits(edits);
  return tree.of("VariableDeclarator").flatMap(({ id }): Edit[] => {
    if (id.type !== "ObjectPattern" || id.typeAnnotation) return [];
    const { start, end } = rangeOf(id);
    const inside = standing.filter((edit) => overlap(edit, { start, end }));
    if (inside.length === 0 || !inside.every((edit) => isIn(edit, { start, end }))) return [];
    const around = columns(text.slice(lineStartOf(text, start), start)) + (lineEndOf(text, end) - end);
    const isNested = /[{][^{}]*[{]/.test(text.slice(start, end));
    const stood = onOneLine(text.slice(start, end));
    if (!isNested && (stood === null || around + stood.length <= style.width)) return [];
    const line = onOneLine(applyWithin(text, { start, end }, inside));
    return line === null || around + line.length > style.width ? [] : [{ start, end, text: line }];
  });
}

/** An import whose names stand on lines of their own, without those; null for any other, and where comments stand among them. */
function onOneLine(text: string): string | null {
  const parts = /^([^{}]*\{)(\s[^{}]*)(\}[^{}]*)$/.exec(text);
  const [, head = "", names = "", tail = ""] = parts ?? [];
  if (!/[\r\n]/.test(names) || /\/[/*]/.test(head + names)) return null;
  return `${head} ${names.trim().replace(/,$/, "").replace(/\s+/g, " ")} ${tail}`;
}
