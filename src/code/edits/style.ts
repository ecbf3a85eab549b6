import { type NodePath, rangeOf, type SourceModule } from "../tree/index.ts";
import type { Edit } from "./edits.ts";

/** How a file writes code; inserted code follows it. */
export interface Style {
  eol: string;
  indent: string;
  /** Indentation of top-level statements (script blocks of component files may be indented). */
  base: string;
  quote: '"' | "'";
  semicolons: boolean;
  /** A script of a page that stands on one line: what is added stands there too. */
  oneLine: boolean;
  trailingCommas: boolean;
  /** What stands within the braces of an object or of names on one line. */
  inBraces: "" | " ";
  /** Most columns of a line that is written new. */
  width: number;
}

/** Reads the style from a unit's text and tree. What the file does not show is taken from common defaults. */
export function styleOf(module: SourceModule, width = 80): Style {
  const { text } = module;
  const blocks = module.unit.blocks.map(({ start, end }) => text.slice(start, end));
  const crlf = (text.match(/\r\n/g) ?? []).length;
  const breaks = (text.match(/\n/g) ?? []).length;
  let single = 0;
  let double = 0;
  let withSemicolon = 0;
  let without = 0;
  let commas = 0;
  let noCommas = 0;
  for (const statement of module.program.node.body) {
    if (!/^(?:Import|Export(?:All|Named)|Variable|Expression|Return)/.test(statement.type)) continue;
    if (/^Export/.test(statement.type) && "declaration" in statement && statement.declaration) continue;
    if (text[rangeOf(statement).end - 1] === ";") withSemicolon += 1;
    else without += 1;
  }
  const { tree } = module;
  for (const node of tree.of("StringLiteral")) {
    const raw = node.extra?.raw;
    const parent = tree.parentOf(node)?.type;
    if (typeof raw !== "string" || parent === "JSXAttribute") continue;
    // Import and directive quotes are the most deliberate ones.
    const weight = parent === "ImportDeclaration" ? 3 : 1;
    if (raw.startsWith("'") && !raw.includes('"')) single += weight;
    else if (raw.startsWith('"') && !raw.includes("'")) double += weight;
  }
  for (const node of tree.of("DirectiveLiteral")) {
    if (text[rangeOf(node).start] === "'") single += 1;
    else double += 1;
  }
  for (const node of [...tree.of("ExpressionStatement"), ...tree.of("ReturnStatement")]) {
    if (tree.parentOf(node)?.type === "Program") continue;
    if (text[rangeOf(node).end - 1] === ";") withSemicolon += 1;
    else without += 1;
  }
  for (const node of tree.of("ObjectExpression")) {
    const last = node.properties.at(-1);
    if (!last) continue;
    const tail = text.slice(rangeOf(last).end, rangeOf(node).end);
    if (!/[\r\n]/.test(tail)) continue;
    if (tail.includes(",")) commas += 1;
    else noCommas += 1;
  }
  return {
    eol: crlf * 2 > breaks ? "\r\n" : breaks === 0 && text.includes("\r") ? "\r" : "\n",
    indent: indentOf(blocks),
    base: baseIndent(module),
    oneLine: module.unit.page !== null && !blocks.some((code) => /[\r\n]/.test(code)),
    quote: single > double ? "'" : '"',
    semicolons: withSemicolon >= without,
    trailingCommas: commas >= noCommas,
    inBraces: hasTightBraces(module) ? "" : " ",
    width,
  };
}

/** Whether `{name}` is more usual than `{ name }`. */
function hasTightBraces({ text, tree }: SourceModule): boolean {
  const first = [
    ...tree.of("ObjectExpression").map(({ properties }) => properties[0]),
    ...tree.of("ObjectPattern").map(({ properties }) => properties[0]),
    ...tree
      .of("ImportDeclaration")
      .map(({ specifiers }) => specifiers.find(({ type }) => type === "ImportSpecifier")),
  ];
  const before = first.flatMap((node) => (node ? (text[rangeOf(node).start - 1] ?? []) : []));
  return before.filter((at) => at === "{").length > before.filter((at) => at === " ").length;
}

/** What stands in braces on one line: `{ name }`. */
export const braced = (list: string, { inBraces }: Pick<Style, "inBraces">): string =>
  `{${inBraces}${list}${inBraces}}`;

/** One step of indentation. How deep a script of a page stands as a whole is none. */
function indentOf(blocks: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of blocks) {
    const lines = code.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
    let previous = indentAt(lines[0] ?? "", lines[0]?.length ?? 0);
    for (const line of lines) {
      const lead = indentAt(line, line.length);
      if (lead.length > previous.length && lead.startsWith(previous) && !/^\s*\*/.test(line)) {
        const step = lead.slice(previous.length);
        counts.set(step, (counts.get(step) ?? 0) + 1);
      }
      previous = lead;
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : "  ";
}

function baseIndent(module: SourceModule): string {
  const first = module.program.node.body[0];
  const start = first ? rangeOf(first).start : 0;
  const line = module.text.slice(module.text.lastIndexOf("\n", start - 1) + 1, start);
  return /^[ \t]*$/.test(line) ? line : "";
}

/**
 * `user` in place of `user: user`, where a key was renamed to the name that its value has and the file writes other properties so;
 * null where the property stays long.
 */
export function shortProperty(property: NodePath, to: string): Edit | null {
  if (!property.is("ObjectProperty", { shorthand: false, computed: false })) return null;
  const { key, value } = property.node;
  const [start, end] = [rangeOf(key).start, rangeOf(value).start];
  if (value.type !== "Identifier" || value.name !== to || key.type !== "Identifier") return null;
  const { text, tree } = property.file;
  if (!/^\w+:[ \t]*$/.test(text.slice(start, end))) return null;
  const isShort = tree
    .of("ObjectProperty")
    .some((each) => each.shorthand && tree.parentOf(each)?.type === "ObjectExpression");
  // The name itself stays: it is read as before.
  return isShort ? { start, end, text: "" } : null;
}

/** The whitespace that a line begins with. */
export function indentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** A string literal in the file's quotes. */
export function quoted(value: string, style: Pick<Style, "quote">): string {
  const json = JSON.stringify(value);
  if (style.quote === '"') return json;
  return `'${json.slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

/** How wide a text is. Tabs count as Prettier counts them where nobody says otherwise. */
export const columns = (text: string): number => text.replaceAll("\t", "  ").length;
