import { join, posix } from "node:path";
import { once } from "../code/once.ts";
import type { Environment } from "../result.ts";
import { DEFAULT_CONFIGURATION } from "./configurations.ts";
import { readPlainFile } from "./files/read-files.ts";

/** A variable that may hold an id, or the constant that holds where no variable before it does. */
export type IdSource =
  | { readonly variable: string }
  | { readonly value: string; readonly source: Environment["source"] };

/** Values of an id in the environments that files of the repository describe; `path` is the file that reads it. */
export type EnvValues = (sources: readonly IdSource[], path: string) => readonly Environment[];

/** `.env`, `.env.production`, `.env.production.local`; not what only shows how such a file looks. */
const ENV_FILE = /(?:^|\/)\.env(?:\.([\w-]+(?:\.[\w-]+)*))?$/;
const SHOWN_ONLY = /^(?:.*\.)?(?:example|sample|template|tpl|dist|defaults?|schema|vault|keys)$/;

/**
 * Reads the variables that name a client id from the `.env` files of a project. Files that git ignores are not listed, and so not
 * read: what they hold is meant for one machine, and would come into reports that are shared. Of the others nothing is looked at
 * but the lines of the variables in question. Source: contract, section 11.7.
 *
 * @param files POSIX paths of all files that may be read
 * @param packageDirOf the folder of the package that owns a file
 */
export function envValues(
  root: string,
  files: readonly string[],
  packageDirOf: (path: string) => string,
): EnvValues {
  const listed = files.flatMap((path) => {
    const found = ENV_FILE.exec(path);
    return found === null || SHOWN_ONLY.test(found[1] ?? "") ? [] : [{ path, name: nameOf(found[1]) }];
  });
  if (listed.length === 0) return () => [];
  const textOf = once((path) => readPlainFile(join(root, path)) ?? "");
  /** The nearest files that give one of the variables: those of the package, else those of a folder above. */
  const near = (variables: readonly string[], dir: string): typeof listed => {
    const own = listed.filter(
      ({ path }) =>
        (dir === "" ? packageDirOf(path) === "" : packageDirOf(path) === dir && path.startsWith(`${dir}/`)) &&
        variables.some((variable) => valueIn(textOf(path), variable) !== null),
    );
    if (own.length > 0 || dir === "") return own;
    return near(variables, posix.dirname(dir).replace(/^\.$/, ""));
  };
  return (sources, path) => {
    const variables = sources.flatMap((each) => ("variable" in each ? [each.variable] : []));
    const own = near(variables, packageDirOf(path));
    if (own.length === 0) return [];
    const found = (variable: string, name: string): Environment | null => {
      // `.env.production.local` holds before `.env.production`.
      for (const file of own.filter((each) => each.name === name).reverse()) {
        const given = valueIn(textOf(file.path), variable);
        if (given === null) continue;
        const { value, line, column } = given;
        return { name, clientId: value, source: { path: file.path, line, column } };
      }
      return null;
    };
    const names = [...new Set([DEFAULT_CONFIGURATION, ...own.map(({ name }) => name)])];
    return names.flatMap((name) => {
      for (const each of sources) {
        if (!("variable" in each)) return { name, clientId: each.value, source: each.source };
        const here = found(each.variable, name) ?? found(each.variable, DEFAULT_CONFIGURATION);
        if (here) return { ...here, name };
      }
      return [];
    });
  };
}

/** `.env.production.local` is for production, too. */
function nameOf(ending: string | undefined): string {
  if (ending === undefined) return DEFAULT_CONFIGURATION;
  return ending.replace(/\.local$/, "");
}

/**
 * The value that a file gives a variable, with the place of the value. Null where there is none: also where it is empty, or made of
 * other variables, which are not looked at.
 */
function valueIn(text: string, variable: string): { value: string; line: number; column: number } | null {
  let found: { value: string; line: number; column: number } | null = null;
  for (const { name, start, raw } of assignments(text)) {
    if (name !== variable) continue;
    const value = meaning(raw);
    if (value === null) {
      found = null;
      continue;
    }
    const before = text.slice(0, start).split(/\r\n|\n|\r/);
    found = { value, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  }
  return found;
}

/** `NAME=value` lines; a value in quotes may go over several lines, which are no assignments then. */
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*(?:=[ \t]*?|:[ \t]+?)[ \t]*("(?:\\[\s\S]|[^\\"])*"|'[^']*'|`[^`]*`|[^\r\n]*)/gm;

function* assignments(text: string): Generator<{ name: string; start: number; raw: string }> {
  for (const match of text.matchAll(ASSIGNMENT)) {
    const [whole, name = "", raw = ""] = match;
    yield { name, raw, start: match.index + whole.length - raw.length };
  }
}

function meaning(raw: string): string | null {
  const quoted = /^(["'`])([\s\S]*)\1$/.exec(raw);
  const value = quoted ? (quoted[2] ?? "") : raw.replace(/(?:^|\s)#.*$/, "").trim();
  const isPlain = /^[^\s$\\"'`]+$/.test(value);
  return isPlain ? value : null;
}
