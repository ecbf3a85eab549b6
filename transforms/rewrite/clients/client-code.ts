import { braced, columns, quoted, type Style } from "../../../src/code/edits/style.ts";
import { freeName } from "../../../src/code/tree/index.ts";
import type { IdDirectives } from "../../find/attach/ids/id-directives.ts";
import type { ClientUse } from "../../model.ts";

export interface ClientCode {
  use: ClientUse;
  className: string;
  /** The id as an expression; ignored by a keyed accessor. */
  idText: string;
  /** What lets the id pass a compiler or a linter. */
  directives?: IdDirectives;
  /** Properties of the constructor after `clientId`, as source. */
  extra: string | null;
  /** Comments that stand behind the last of them. */
  comment?: string;
  /** How the file names types; null where it does not. */
  types: "typescript" | "jsdoc" | null;
  /** How `Map` is written at the place of the code. */
  map: string;
  exported: boolean;
  /** Whether what is exported spells its type. */
  spellsTypes?: boolean;
  /** Names that the code may not use inside; those that it chooses are added. */
  taken: Set<string>;
}

/**
 * The code that creates a client: a constant, an accessor that constructs on first use, or one that constructs once per
 * id. Source: the migration guide, step 2.
 */
export function clientCode(code: ClientCode, style: Style): string {
  const lines =
    code.use.group.creation === "eager"
      ? eager(code, style)
      : code.use.group.creation === "lazy"
        ? lazy(code, style)
        : keyed(code, style);
  return lines.map((line, index) => (index === 0 || line === "" ? line : style.base + line)).join(style.eol);
}

/**
 * A statement that ends with the construction: on one line if it fits, else one property a line.
 *
 * @param start what the statement begins with
 */
function construction(start: string, code: ClientCode, style: Style, depth: number): string {
  const pad = style.indent.repeat(depth);
  const id = code.idText === "clientId" ? "clientId" : `clientId: ${code.idText}`;
  const line = `${pad}${start}new ${code.className}(${braced(id, style)})${end(style)}`;
  const { above = [], behind = "" } = code.directives ?? {};
  const isPlain = code.extra === null && above.length === 0 && behind === "";
  if (isPlain && columns(style.base + line) <= style.width) return line;
  const properties = [
    { text: id, comment: behind },
    ...(code.extra === null ? [] : [{ text: code.extra, comment: code.comment ?? "" }]),
  ];
  const lines = [
    `${pad}${start}new ${code.className}({`,
    ...above.map((comment) => `${pad}${style.indent}${comment}`),
    ...properties.map(({ text, comment }, index) => {
      const comma = index < properties.length - 1 || style.trailingCommas ? "," : "";
      return `${pad}${style.indent}${text}${comma}${comment === "" ? "" : ` ${comment}`}`;
    }),
    `${pad}})${end(style)}`,
  ];
  return lines.join(style.eol + style.base);
}

function eager(code: ClientCode, style: Style): string[] {
  const prefix = code.exported ? "export " : "";
  return [construction(`${prefix}const ${exportName(code)}${spelledType(code)} = `, code, style, 0)];
}

function lazy(code: ClientCode, style: Style): string[] {
  const name = taking(freeName(["client", "ruptClient"], code.taken), code);
  const type = code.types === "typescript" ? `: ${code.className} | undefined` : "";
  const { indent } = style;
  return [
    ...(code.types === "jsdoc" ? [`/** @type {${code.className} | undefined} */`] : []),
    `${code.use.group.early ? "var" : "let"} ${name}${type}${end(style)}`,
    "",
    `${code.exported ? "export " : ""}function ${exportName(code)}()${spelledType(code)} {`,
    `${indent}if (!${name}) {`,
    construction(`${name} = `, code, style, 2),
    `${indent}}`,
    `${indent}return ${name}${end(style)}`,
    "}",
  ];
}

function keyed(code: ClientCode, style: Style): string[] {
  const clients = taking(freeName(["clients", "ruptClients"], code.taken), code);
  const typescript = code.types === "typescript";
  const types = typescript ? `<string, ${code.className}>` : "";
  const parameter = typescript ? "clientId: string" : "clientId";
  const { indent } = style;
  const map = `new ${code.map}${types}()${end(style)}`;
  const isDocumented = code.types === "jsdoc";
  const named = `${code.map}<string, ${code.className}>`;
  const type = isDocumented
    ? [`/** @type {${code.use.group.early ? `${named} | undefined` : named}} */`]
    : [];
  const signature = isDocumented ? ["/** @param {string} clientId */"] : [];
  const head = `${code.exported ? "export " : ""}function ${exportName(code)}(${parameter})${spelledType(code)} {`;
  // A constant is not there yet when a cycle of imports calls the accessor before its module has run.
  const state = code.use.group.early
    ? [
        ...type,
        `var ${clients}${typescript ? `: ${code.map}${types} | undefined` : ""}${end(style)}`,
        "",
        ...signature,
        head,
        `${indent}if (!${clients}) {`,
        `${indent}${indent}${clients} = ${map}`,
        `${indent}}`,
      ]
    : [...type, `const ${clients} = ${map}`, "", ...signature, head];
  return [
    ...state,
    `${indent}let client = ${clients}.get(clientId)${end(style)}`,
    `${indent}if (!client) {`,
    `${indent}${indent}client = new ${code.className}(${braced("clientId", style)})${end(style)}`,
    `${indent}${indent}${clients}.set(clientId, client)${end(style)}`,
    `${indent}}`,
    `${indent}return client${end(style)}`,
    "}",
  ];
}

const spelledType = ({ spellsTypes, className }: ClientCode): string => (spellsTypes ? `: ${className}` : "");

function exportName(code: ClientCode): string {
  return code.exported && code.use.group.home.in === "module" ? code.use.group.home.exported : code.use.local;
}

function end(style: Style): string {
  return style.semicolons ? ";" : "";
}

function taking(name: string, { taken }: ClientCode): string {
  taken.add(name);
  return name;
}

/** The text of a literal id in the file's quotes. */
export function literalId(value: string | number, style: Style): string {
  return typeof value === "string" ? quoted(value, style) : String(value);
}
