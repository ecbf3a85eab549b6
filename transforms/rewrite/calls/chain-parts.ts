import type { Expression, Node } from "@babel/types";
import { parseFragment } from "../../../src/code/parse.ts";
import { rangeOf } from "../../../src/code/tree/index.ts";

/** A piece of a chain that formatters keep together: `rupt.evaluate`, `.access({ user: id })`, `.catch(report)`. */
export interface Group {
  readonly text: string;
  /** Whitespace before it. */
  readonly gap: string;
  /** The indent of the line that it stands on; null where that is the line of the chain. */
  readonly indent: string | null;
  /** What its calls are given. */
  readonly calls: readonly (readonly Node[])[];
  /** Whether it has a line break that formatters keep: a block, an object whose first property begins a line, two functions. */
  readonly isForced: boolean;
}

/** A chain of calls, as formatters see it. */
export interface Chain {
  readonly groups: readonly Group[];
  /** How the first group ends: `Rupt`, `evaluate`; null where a call ends it. */
  readonly headName: string | null;
  /** Whether that is all of the first group. */
  readonly isHeadAlone: boolean;
  /** Whether `["name"]` stands behind it. */
  readonly isComputed: boolean;
  /** Whether the first group had a line break among its names: no formatter writes one. */
  readonly isHeadBroken: boolean;
}

interface Link {
  readonly call: readonly Node[] | null;
  readonly name: string | null;
  /** `["name"]` and `!` stay with what stands before them. */
  readonly isBound?: boolean;
  readonly end: number;
}

/** Takes a chain apart; null for code in which something else stands: comments, computed names, templates of several lines. */
export function chainOf(source: string): Chain | null {
  const file = parseFragment(`(${source})`, -1);
  const [statement] = file?.program.body ?? [];
  if (!file || statement?.type !== "ExpressionStatement" || (file.comments ?? []).length > 0) return null;
  if (some(statement, isLaidOutByItself)) return null;
  const links = linksOf(statement.expression, source);
  const [root] = links ?? [];
  if (!links || !root) return null;
  const bounds = groupBounds(links);
  const headGap = /^\s*/.exec(source.slice(root.end, links[1]?.end))?.[0] ?? "";
  const isHeadBroken = (bounds[0]?.[1] ?? 1) > 1 && links[1]?.call === null && headGap !== "";
  let indent: string | null = null;
  const groups = bounds.map(([from, to], index): Group => {
    const start = links[from - 1]?.end ?? 0;
    const piece = source.slice(start, links[to - 1]?.end);
    const raw =
      index === 0 && isHeadBroken ? source.slice(0, root.end) + piece.slice(root.end).trimStart() : piece;
    // What stands behind is indented from the line that the head broke at.
    const gap = (/^\s*/.exec(raw)?.[0] ?? "") || (index === 1 && isHeadBroken ? headGap : "");
    const calls = links.slice(from, to).flatMap(({ call }) => (call ? [call] : []));
    const isForced = calls.some(
      (args) => composes(args) || args.some((each) => some(each, (node) => isForcedBreak(node, source))),
    );
    if (/[\r\n]/.test(gap)) indent = gap.replace(/[\r\n]/g, "");
    return { text: raw.trimStart(), gap, indent, calls, isForced };
  });
  // A block on one line is no layout of a formatter.
  if (groups.some(({ isForced, text }) => isForced && !/[\r\n]/.test(text))) return null;
  const [, end] = bounds[0] ?? [0, 1];
  const headName = links[end - 1]?.name ?? null;
  return { groups, headName, isHeadAlone: end === 1, isComputed: links[end]?.isBound === true, isHeadBroken };
}

/** The root of a chain, its names and calls, in order; null where something else stands among them. */
function linksOf(expression: Expression, source = ""): Link[] | null {
  const links: Link[] = [];
  let node: Node = expression;
  for (;;) {
    const { end } = rangeOf(node);
    if (node.type === "CallExpression" || node.type === "OptionalCallExpression") {
      links.unshift({ call: node.arguments, name: null, end });
      node = node.callee;
    } else if (
      (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") &&
      (!node.computed || /^(?:String|Numeric)Literal$/.test(node.property.type))
    ) {
      const name = node.property.type === "Identifier" ? node.property.name : null;
      links.unshift({ call: null, name, isBound: node.computed, end });
      node = node.object;
    } else if (node.type === "TSNonNullExpression") {
      links.unshift({ call: null, name: null, isBound: true, end });
      node = node.expression;
    } else {
      const name = node.type === "Identifier" ? node.name : node.type === "ThisExpression" ? "This" : null;
      const isPlain =
        name !== null || (node.type === "AwaitExpression" && node.extra?.parenthesized === true);
      // The parenthesis behind is part of it.
      links.unshift({ call: null, name, end: name === null ? source.indexOf(")", end) + 1 : end });
      return isPlain ? links : null;
    }
  }
}

/** The groups as formatters make them, as places in the list of links. */
function groupBounds(links: readonly Link[]): [number, number][] {
  const isBehind = (link: Link | undefined) => Boolean(link?.call) || link?.isBound === true;
  let at = 1;
  while (isBehind(links[at])) at += 1;
  if (!links.slice(0, at).some(({ call }) => call))
    while (links[at]?.call === null && links[at + 1]?.call === null) at += 1;
  const bounds: [number, number][] = [[0, at]];
  while (at < links.length) {
    const from = at;
    while (links[at]?.call === null) at += 1;
    while (isBehind(links[at])) at += 1;
    bounds.push([from, at]);
  }
  return bounds;
}

const isLaidOutByItself = (node: Node): boolean =>
  /^JSX/.test(node.type) || (node.type === "TemplateElement" && /[\r\n]/.test(node.value.raw));

function isForcedBreak(node: Node, source: string): boolean {
  if (node.type === "BlockStatement") return node.body.length + node.directives.length > 0;
  if (node.type === "ClassBody") return node.body.length > 0;
  const [first] = node.type === "ObjectExpression" ? node.properties : [];
  return first !== undefined && /[\r\n]/.test(source.slice(rangeOf(node).start, rangeOf(first).start));
}

/** Whether a node or one in it is as asked. */
function some(node: Node, is: (node: Node) => boolean): boolean {
  if (is(node)) return true;
  return Object.entries(node).some(([key, value]) => {
    if (key === "extra" || key === "loc" || typeof value !== "object" || value === null) return false;
    const children: unknown[] = Array.isArray(value) ? value : [value];
    return children.some((each) => isNode(each) && some(each, is));
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export const isFunction = ({ type }: Node): boolean =>
  type === "ArrowFunctionExpression" || type === "FunctionExpression";

/** Code on one line that was broken because it did not fit. */
export const flat = (text: string): string =>
  text
    .replace(/,?\s*[\r\n]\s*([)\]])/g, "$1")
    .replace(/([([])\s*[\r\n]\s*/g, "$1")
    .replace(/\s*[\r\n]\s*/g, " ");

/**
 * Statements, an expression or a property on one line; null for code that formatters never put on one, or that has something in it
 * which they lay out by rules of their own: markup, comments, types, patterns, parentheses of a whole body.
 */
export function joinable(source: string): string | null {
  if (/\{\s*[\r\n]|(?:=>|return) \(\s*[\r\n]/.test(source)) return null;
  const text = `async () => {${source}\n}`;
  const file = parseFragment(text, 0);
  const [statement] = file?.program.body ?? [];
  const fn = statement?.type === "ExpressionStatement" ? statement.expression : null;
  if (!file || fn?.type !== "ArrowFunctionExpression" || fn.body.type !== "BlockStatement") return null;
  if ((file.comments ?? []).length > 0 || fn.body.body.length > 1) return null;
  const isBroken = (node: Node) => /[\r\n]/.test(text.slice(rangeOf(node).start, rangeOf(node).end));
  const isStuck = (node: Node) =>
    isLaidOutByItself(node) ||
    isForcedBreak(node, text) ||
    isBrokenByItself(node) ||
    (node.type === "IfStatement" && Boolean(node.alternate)) ||
    (/^TS|Pattern$/.test(node.type) && isBroken(node));
  if (fn.body.body.some((each) => some(each, isStuck))) return null;
  const line = flat(source.trimEnd().replace(/\s*[\r\n]\s*(?=\??\.[\w#[(])/g, ""));
  // A line break may have ended a statement.
  return parseFragment(`async () => {${line}\n}`, 0) ? line : null;
}

/** Arguments that formatters put on a line each: of which two are functions, or one is a call that is given a function. */
function composes(args: readonly Node[]): boolean {
  const isComposed = (each: Node) => each.type === "CallExpression" && each.arguments.some(isFunction);
  return args.length > 1 && (args.filter(isFunction).length > 1 || args.some(isComposed));
}

/** Three calls and more in a row have lines of their own, unless all that they are given is simple, and so have some arguments. */
function isBrokenByItself(node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  if (composes(node.arguments)) return true;
  const links = linksOf(node);
  const calls = (links ?? []).flatMap(({ call }) => (call ? [call] : []));
  return (
    links !== null &&
    groupBounds(links).length > 2 &&
    calls.length > 2 &&
    calls.some((args) => !args.every((each) => isSimple(each)))
  );
}

/** An argument that does not by itself make formatters break a chain of three calls. */
export function isSimple(node: Node, depth = 0): boolean {
  // What stands two levels deep is simple no more, whatever it is.
  if (depth > 1) return false;
  const inner = (each: Node | null) => each === null || isSimple(each, depth + 1);
  if (
    /^(?:String|Numeric|BigInt|Boolean|Null|RegExp)Literal$|^(?:Identifier|ThisExpression|Super|Import)$/.test(
      node.type,
    )
  )
    return true;
  if (node.type === "TemplateLiteral") return node.expressions.every(inner);
  if (node.type === "ObjectExpression")
    return node.properties.every(
      (each) => each.type === "ObjectProperty" && !each.computed && (each.shorthand || inner(each.value)),
    );
  if (node.type === "ArrayExpression") return node.elements.every(inner);
  if (node.type === "CallExpression" || node.type === "NewExpression")
    return isSimple(node.callee, depth) && node.arguments.every(inner);
  if (node.type === "TSNonNullExpression") return isSimple(node.expression, depth);
  if (node.type === "UnaryExpression")
    return /^[!+~-]$/.test(node.operator) && isSimple(node.argument, depth);
  if (node.type === "MemberExpression" || node.type === "OptionalMemberExpression")
    return (!node.computed || isSimple(node.property, depth)) && isSimple(node.object, depth);
  return false;
}
