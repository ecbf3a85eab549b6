import { braced, columns, quoted, type Style } from "../../../src/code/edits/style.ts";
import { freeName } from "../../../src/code/tree/index.ts";
import type { KeyedState } from "../../../src/code/values/shadowed-globals.ts";
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
  /** What a keyed accessor keeps its clients in. */
  state: KeyedState;
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
  const { indent } = style;
  const { above, declared, made, get, set } =
    code.state === "object" ? asObject(clients, code) : asMap(clients, code);
  const signature = code.types === "jsdoc" ? ["/** @param {string} clientId */"] : [];
  const parameter = code.types === "typescript" ? "clientId: string" : "clientId";
  const head = `${code.exported ? "export " : ""}function ${exportName(code)}(${parameter})${spelledType(code)} {`;
  const start = `const ${declared} =`;
  const whole = `${start} ${made}${end(style)}`;
  // A constant is not there yet when a cycle of imports calls the accessor before its module has run.
  const state = code.use.group.early
    ? [
        ...above,
        `var ${declared}${end(style)}`,
        "",
        ...signature,
        head,
        `${indent}if (!${clients}) {`,
        `${indent}${indent}${clients} = ${made}${end(style)}`,
        `${indent}}`,
      ]
    : [
        ...above,
        ...(code.state !== "object" || columns(style.base + whole) <= style.width
          ? [whole]
          : [start, `${indent}${made}${end(style)}`]),
        "",
        ...signature,
        head,
      ];
  return [
    ...state,
    `${indent}let client = ${get}${end(style)}`,
    `${indent}if (!client) {`,
    `${indent}${indent}client = new ${code.className}(${braced("clientId", style)})${end(style)}`,
    `${indent}${indent}${set}${end(style)}`,
    `${indent}}`,
    `${indent}return client${end(style)}`,
    "}",
  ];
}

/** How the state of a keyed accessor is written. */
interface State {
  /** The comment that says its type. */
  above: readonly string[];
  /** Its name, with its type where that stands there. */
  declared: string;
  made: string;
  get: string;
  set: string;
}

function asMap(clients: string, { state, types, className, use: { group } }: ClientCode): State {
  const named = `${state}<string, ${className}>${group.early ? " | undefined" : ""}`;
  return {
    above: types === "jsdoc" ? [`/** @type {${named}} */`] : [],
    declared: types === "typescript" && group.early ? `${clients}: ${named}` : clients,
    made: `new ${state}${types === "typescript" ? `<string, ${className}>` : ""}()`,
    get: `${clients}.get(clientId)`,
    set: `${clients}.set(clientId, client)`,
  };
}

/** An id may be called like what each object has. */
function asObject(clients: string, { types, className }: ClientCode): State {
  const named = `{ [clientId: string]: ${className} | undefined }`;
  return {
    above: types === "jsdoc" ? [`/** @type {${named}} */`] : [],
    declared: types === "typescript" ? `${clients}: ${named}` : clients,
    made: "Object.create(null)",
    get: `${clients}[clientId]`,
    set: `${clients}[clientId] = client`,
  };
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
