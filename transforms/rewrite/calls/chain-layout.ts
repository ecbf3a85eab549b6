import { applyWithin, standingEdits } from "../../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import { columns, indentAt, type Style } from "../../../src/code/edits/style.ts";
import {
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  type Range,
  withPrefix,
} from "../../../src/code/tree/index.ts";
import type { TaggedEdit } from "../../model.ts";
import { propertiesOf } from "../broken-objects.ts";
import { arrowBody } from "./arrow-body.ts";
import { type Chain, chainOf, flat, type Group, isFunction, isSimple } from "./chain-parts.ts";

/** Where a chain stands. */
interface Place {
  /** Of the line that it begins on. */
  readonly indent: string;
  /** Columns of that line before it, and of its last line behind it. */
  readonly before: number;
  readonly behind: number;
  readonly isStatement: boolean;
  readonly isAwaited: boolean;
  readonly style: Style;
}

/**
 * Lays out `.then` and `.catch` behind a rewritten call as formatters do: `Rupt.attach(...)` stays in one piece where the chain is
 * broken, `rupt.evaluate.access(...)` does not. A chain that no formatter would have written as it was is left alone. Source:
 * contract, 11.2.
 *
 * @param edits all edits of the file so far
 * @returns the edits with those of the chain replaced by one; null where the call is no chain, or the layout stays
 */
export function laidOutChain(
  call: NodePath,
  edits: readonly TaggedEdit[],
  style: Style,
): TaggedEdit[] | null {
  const chain = chainOver(call);
  if (!isPlaced(chain)) return null;
  const { text } = chain.file;
  const { start, end } = chain.range;
  const [from, to] = [lineStartOf(text, start), lineEndOf(text, end)];
  if (!isFormatted(text, { start: from, end: to }, start, style)) return null;
  const standing = standingEdits(edits);
  const inside = standing.filter((edit) => isIn(edit, chain.range));
  const around = standing.filter((edit) => !inside.includes(edit));
  if (around.some((edit) => edit.start < end && edit.end > start)) return null;
  const left = (range: Range) =>
    applyWithin(
      text,
      range,
      around.filter((edit) => edit.start >= range.start && edit.end <= range.end && edit.end > edit.start),
    ).split(/\r\n|\n|\r/);
  const parent = outermostWrapper(chain).parentPath;
  const isStatement = parent?.is("ExpressionStatement") === true;
  const isAwaited = parent?.is("AwaitExpression") === true;
  const shared = { indent: indentAt(text, start) + besideMark(chain, style), isStatement, isAwaited, style };
  const was = chainOf(text.slice(start, end));
  const now = chainOf(applyWithin(text, chain.range, inside));
  const before = { ...shared, before: columns(text.slice(from, start)), behind: to - end };
  if (!was || !now || was.isHeadBroken || isBroken(was, before) !== hasToBreak(was, before)) return null;
  if (chain === call && now.groups.length < 3) return null;
  const place = {
    ...shared,
    before: columns(left({ start: from, end: start }).at(-1) ?? ""),
    behind: columns(left({ start: end, end: to })[0] ?? ""),
  };
  const fitting = hasToBreak(now, place) ? withOpenObject(now, place) : now;
  const edited = fitting
    ? [{ ...chain.range, text: joinedChain(fitting, place) }]
    : brokenChain(chain, now, place);
  if (!edited) return null;
  const kept = edits.filter((edit) => !isIn(edit, chain.range));
  return [...kept, ...edited.map((edit): TaggedEdit => ({ ...edit, step: "attach-to-access" }))];
}

/** Whether lines may be those of a formatter: none is too long, and the first holds one statement. */
function isFormatted(text: string, lines: Range, start: number, { width }: Style): boolean {
  const before = text.slice(lines.start, start).replace(/\{[^{}]*\}/g, "");
  const own = text.slice(lines.start, lines.end).split(/\r\n|\n|\r/);
  return !/[{;]/.test(before) && own.every((line) => columns(line) <= width);
}

const isIn = (edit: Range, { start, end }: Range): boolean =>
  edit.start >= start && edit.end <= end && edit.end > start;

/** The outermost call that is made of what a call gives, or itself. */
function chainOver(call: NodePath): NodePath {
  let path = call;
  for (;;) {
    const member = path.parentPath;
    const next = isMember(member) && path.key === "object" ? member.parentPath : null;
    if (!next || !isCall(next) || member?.key !== "callee") return path;
    path = next;
  }
}

/** Whether a chain stands where its lines are indented from the line that it begins on. */
function isPlaced(chain: NodePath): boolean {
  const path = withPrefix(chain);
  const parent = path.parentPath;
  if (parent?.is("ExpressionStatement") && parent.listKey !== undefined) return true;
  const { text } = path.file;
  const line = lineStartOf(text, path.range.start);
  if (line > 0 && /^[ \t]*(?:[?:] )?$/.test(text.slice(line, path.range.start))) return true;
  if (parent?.is("AssignmentExpression"))
    return path.key === "right" && parent.parentPath?.is("ExpressionStatement") === true;
  return (
    parent?.is("ReturnStatement") === true ||
    parent?.is("VariableDeclarator") === true ||
    arrowBody(chain) !== null
  );
}

/** By how much further lines of a branch are indented, since it begins behind `? ` or `: `. */
function besideMark(chain: NodePath, { indent }: Style): string {
  const isBranch = /[\r\n][ \t]*[?:] $/.test(chain.file.text.slice(0, withPrefix(chain).range.start));
  return !isBranch ? "" : indent.startsWith("\t") ? "\t" : "  ";
}

/** Whether the first call stays on the line of what it is made on. */
function isMerged(chain: Chain, { isStatement, style }: Place): boolean {
  const { groups, headName, isHeadAlone, isComputed } = chain;
  if (headName === null || groups.length < 2) return false;
  if (isComputed) return true;
  if (/^[A-Z]|^[$_]+$/.test(headName)) return true;
  const tab = style.indent.startsWith("\t") ? 2 : style.indent.length;
  return isHeadAlone && isStatement && headName.length <= tab;
}

/** Whether the calls stand on lines of their own; null for a layout that no formatter writes. */
function isBroken(chain: Chain, place: Place): boolean | null {
  const { groups } = chain;
  const merged = isMerged(chain, place);
  if (merged && groups[1]?.gap !== "") return null;
  const gaps = groups.slice(merged ? 2 : 1).map(({ gap }) => gap);
  if (gaps.every((gap) => gap === "")) return false;
  return gaps.every((gap) => /^(?:\r\n|\n|\r)[ \t]*$/.test(gap)) ? true : null;
}

/** Whether formatters put the calls on lines of their own. */
function hasToBreak(chain: Chain, place: Place): boolean {
  const { groups } = chain;
  const last = groups.at(-1);
  if (!last || groups.length <= (isMerged(chain, place) ? 3 : 2)) return false;
  const calls = groups.flatMap((each) => each.calls);
  if (calls.length > 2 && calls.some((args) => !args.every((each) => isSimple(each)))) return true;
  if (groups.slice(0, -1).some(({ isForced }) => isForced)) return true;
  if (last.isForced && calls.slice(0, -1).some((args) => args.some(isFunction))) return true;
  const line = groups
    .slice(0, -1)
    .map(({ text }) => flat(text))
    .join("");
  const end = last.isForced
    ? (last.text.split(/[\r\n]/)[0] ?? "")
    : flat(last.text) + " ".repeat(place.behind);
  return place.before + columns(line + end) > place.style.width;
}

function joinedChain({ groups }: Chain, { indent, style }: Place): string {
  return groups
    .map((group) => (group.isForced ? moved(group, indent, indent, style) : flat(group.text)))
    .join("");
}

/** A chain that fits once the object of its last call is broken; null where the call would fit on a line of its own. */
function withOpenObject({ groups }: Chain, place: Place): Chain | null {
  const { indent, style } = place;
  const last = groups.at(-1);
  const own = columns(indent + style.indent + flat(last?.text ?? "")) + place.behind;
  const object = last && !last.isForced && own > style.width ? openObject(last, indent, style) : null;
  if (object === null) return null;
  const opened = chainOf(
    groups
      .slice(0, -1)
      .map(({ text }) => flat(text))
      .join("") + object,
  );
  return opened && !hasToBreak(opened, place) ? opened : null;
}

/** Every call on a line of its own; where the chain is what a function gives, that begins a line as well. */
function brokenChain(
  chain: NodePath,
  now: Chain,
  place: Place,
): { start: number; end: number; text: string }[] | null {
  const { style } = place;
  const { file, range } = chain;
  const body = arrowBody(chain);
  const opens = body !== null && !/[\r\n]/.test(file.text.slice(body.gap.start, body.gap.end));
  if (opens && body.tail && /[\r\n]/.test(file.text.slice(body.tail.start, body.tail.end))) return null;
  const indent = opens ? place.indent + style.indent : place.indent;
  const inner = indent + style.indent;
  const merged = isMerged(now, place) ? 2 : 1;
  const head = now.groups.slice(0, merged).map((each) => moved(each, place.indent, indent, style));
  const rest = now.groups.slice(merged);
  const lines = rest.map((group, index) => {
    const behind = index === rest.length - 1 && !opens ? place.behind : 0;
    const line = flat(group.text);
    if (!group.isForced && columns(inner + line) + behind <= style.width) return line;
    return (
      (/[\r\n]/.test(group.text) ? null : openObject(group, inner, style)) ??
      moved(group, place.indent, inner, style)
    );
  });
  const [, loaded, names = ""] = /^\((await .*\))\)((?:\.[\w$]+)*)$/.exec(head.join("")) ?? [];
  // Behind another `await`, the parentheses of one break with the chain.
  const first =
    place.isAwaited && loaded !== undefined
      ? `(${style.eol}${inner}${loaded}${style.eol}${indent})${names}`
      : head.join("");
  const text = [first, ...lines].join(style.eol + inner);
  if (!opens) return [{ ...range, text }];
  const start = { ...body.gap, text: style.eol + indent };
  const end = body.tail && {
    ...body.tail,
    text: `${style.trailingCommas ? "," : ""}${style.eol}${place.indent}`,
  };
  return [start, { ...range, text }, ...(end ? [end] : [])];
}

/** `.then(() => {` where the function began a line of its own because it did not fit. */
function hugged({ text, calls }: Group, { indent }: Style): string {
  const [args = []] = calls.slice(-1);
  const [only] = args;
  const parts = /^([^(]*\()\s*[\r\n]\s*([\s\S]*?),?\s*\)$/.exec(text);
  if (!parts || !only || args.length > 1 || !isFunction(only)) return text;
  return `${parts[1]}${parts[2]?.replace(new RegExp(`((?:\\r\\n|\\n|\\r)[ \\t]*)${indent}`, "g"), "$1")})`;
}

/** A group with its further lines moved to where it stands now. */
function moved(group: Group, from: string, to: string, style: Style): string {
  const { eol } = style;
  const text = group.isForced ? hugged(group, style) : group.text;
  const base = group.indent ?? from;
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index > 0 && line.startsWith(base) ? to + line.slice(base.length) : line))
    .join(eol);
}

/** `.access({ user: id })` with one property a line. */
function openObject(
  { text, calls }: Group,
  indent: string,
  { eol, indent: step, trailingCommas }: Style,
): string | null {
  const [only] = calls.at(-1) ?? [];
  const open = text.indexOf("({");
  if (only?.type !== "ObjectExpression" || calls.at(-1)?.length !== 1 || open < 0 || !text.endsWith("})"))
    return null;
  const properties = propertiesOf(text.slice(open + 1, -1));
  if (!properties) return null;
  const lines = properties.map((each) => `${indent}${step}${each}`).join(`,${eol}`);
  return `${text.slice(0, open)}({${eol}${lines}${trailingCommas ? "," : ""}${eol}${indent}})`;
}
