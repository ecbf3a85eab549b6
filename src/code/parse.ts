import { type ParserOptions, type ParserPlugin, parse } from "@babel/parser";
import type { File } from "@babel/types";
// jscodeshift's option tables, so that a file reads here as it reads under `jscodeshift --parser`.
import tsOptions from "jscodeshift/parser/tsOptions.js";
import type { Dialect } from "./tree/index.ts";

export type Parsed = { ast: File; dialect: Dialect } | { error: ParseFailure };

export interface ParseFailure {
  message: string;
  /** Line and column start at 1. */
  line: number;
  column: number;
  /** Whether the parser ran out of stack: the code may be valid. */
  tooDeep: boolean;
}

/** What runtimes and compilers read by now, and jscodeshift's table does not name. */
const NEWER: ParserPlugin[] = ["deferredImportEvaluation", "sourcePhaseImports"];

const withoutTypes = [...(tsOptions.plugins ?? []).filter((plugin) => plugin !== "typescript"), ...NEWER];

/** Standard decorators may stand after `export`, those of the table on parameters: no parser reads both. */
const withStandardDecorators = (options: ParserOptions): ParserOptions => ({
  ...options,
  plugins: [
    ...(options.plugins ?? []).filter((plugin) => plugin !== "decorators" && plugin !== "decorators-legacy"),
    ["decorators", { decoratorsBeforeExport: false }],
  ],
});

const FLOW: ParserPlugin[] = [["flow", { all: true }], "flowComments", "jsx"];

/** Tokens and attached comments cost a third of the parse and nothing here needs them. */
const base: ParserOptions = {
  ...tsOptions,
  plugins: [...(tsOptions.plugins ?? []), ...NEWER],
  tokens: false,
  attachComment: false,
  // Declaration files export what a namespace further down declares.
  allowUndeclaredExports: true,
};

const OPTIONS: Readonly<Record<Dialect, ParserOptions>> = {
  ts: base,
  tsx: { ...base, plugins: [...(base.plugins ?? []), "jsx"] },
  flow: { ...base, plugins: [...FLOW, ...withoutTypes] },
  babel: { ...base, sourceType: "script", strictMode: false, plugins: ["jsx", ...withoutTypes] },
};

const TS_ONLY = /\.[mc]?ts$/;

/** The dialects to try for a file, by its ending or its script block's language, the likeliest first. */
export function dialectsFor(path: string, lang?: string): Dialect[] {
  const first: Dialect = lang === "ts" || (lang === undefined && TS_ONLY.test(path)) ? "ts" : "tsx";
  return first === "ts" ? ["ts", "tsx", "flow", "babel"] : ["tsx", "flow", "babel", "ts"];
}

/**
 * Parses a file's text in the first dialect that reads it.
 *
 * @param text the whole text, offsets of the tree are offsets into it
 * @returns the tree and its dialect, or the failure of the likeliest dialect
 */
export function parseSource(text: string, dialects: readonly Dialect[]): Parsed {
  // Node skips a byte order mark before a hashbang, and the parser does not: as a comment it reads as well.
  const code = text.replace(/^\uFEFF#!/, "// ");
  let failure: ParseFailure | undefined;
  const attempts = dialects.map((dialect) => ({ dialect, options: OPTIONS[dialect] }));
  if (/\bexport\s+(?:default\s+)?@/.test(code))
    attempts.push(
      ...attempts.map(({ dialect, options }) => ({ dialect, options: withStandardDecorators(options) })),
    );
  for (const { dialect, options } of attempts) {
    try {
      return { ast: parse(code, options), dialect };
    } catch (error) {
      failure ??= toFailure(error);
    }
  }
  return { error: failure ?? { message: "no dialect to parse with", line: 1, column: 1, tooDeep: false } };
}

/** JSX is no part of it: what looks like an element in a template is the template's own. */
const FRAGMENT_DIALECTS: readonly Dialect[] = ["ts", "babel"];

/**
 * Parses a piece of code that stands in another text, e.g. in an attribute.
 *
 * @param start where the piece begins in that text: offsets of the tree are offsets into it
 * @returns null for what is no code, or too deep for the parser
 */
export function parseFragment(code: string, start: number): File | null {
  for (const dialect of FRAGMENT_DIALECTS) {
    try {
      return parse(code, { ...OPTIONS[dialect], startIndex: start, startLine: 1, startColumn: 0 });
    } catch {
      // The next dialect may read it.
    }
  }
  return null;
}

function toFailure(error: unknown): ParseFailure {
  const { message, loc } = error as { message?: string; loc?: { line: number; column: number } };
  const text = String(message ?? error)
    .replace(/\s*\(\d+:\d+\)\s*$/, "")
    .split("\n")[0];
  return {
    message: text ?? "syntax error",
    line: loc?.line ?? 1,
    column: (loc?.column ?? 0) + 1,
    tooDeep: error instanceof RangeError,
  };
}
