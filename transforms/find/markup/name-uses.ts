import type { Range } from "../../../src/code/blocks/mask.ts";
import type { CodeToken } from "../../../src/code/blocks/script-blocks-code.ts";

export interface NameUse extends Range {
  name: string;
  /** What is read of it (`Rupt.attach` → `attach`), or null. */
  member: string | null;
  /** Whether the name, or the member, is called right there. */
  called: boolean;
}

export interface Declared {
  name: string;
  /** Offset of the first token in which the declaration is in force. */
  from: number;
}

/**
 * Where code that was only read lexically uses a name as a value: not after a dot, not as a key of an object, not in a
 * string, and not after an arrow function of the same code has taken it for a parameter.
 */
export function nameUses(text: string, code: readonly CodeToken[], names: readonly string[]): NameUse[] {
  const tokens = code.filter(({ kind }) => kind !== "comment");
  const at = reader(text, tokens);
  const declared = declaredNames(text, tokens);
  const uses: NameUse[] = [];
  const brackets: string[] = [];
  tokens.forEach((token, index) => {
    const source = at(index);
    if (token.kind === "template" && source.endsWith("${")) brackets.push("${");
    else if (token.kind === "template" && source.startsWith("}")) brackets.pop();
    if (token.kind === "punctuator" && /[([{]/.test(source)) brackets.push(source);
    if (token.kind === "punctuator" && /[)\]}]/.test(source)) brackets.pop();
    if (token.kind !== "word") return;
    const name = names.find((each) => each === source.replace(/[|.-].*$/s, ""));
    if (name === undefined || isMember(at, index) || isKey(at, index, brackets.at(-1))) return;
    if (declared.some((each) => each.name === name && each.from <= token.start)) return;
    const member = memberAfter(at, index + 1);
    const last = member?.last ?? index;
    const end = member === null ? token.start + name.length : (tokens[last]?.end ?? token.end);
    uses.push({
      start: token.start,
      end,
      name,
      member: member?.member ?? null,
      called: isCalled(at, last + 1),
    });
  });
  return uses;
}

/** Parameters of arrow functions and functions, and names after `const`, `let` and `var`. */
export function declaredNames(text: string, code: readonly CodeToken[]): Declared[] {
  const tokens = code.filter(({ kind }) => kind !== "comment");
  const at = reader(text, tokens);
  const declared: Declared[] = [];
  const declare = (from: number, to: number): void => {
    const start = tokens[from]?.start ?? 0;
    for (let index = from; index <= to; index++) {
      const isDefault = at(index - 1) === "=";
      const isName = tokens[index]?.kind === "word" && !isMember(at, index) && !isDefault;
      if (isName && at(index + 1) !== ":") declared.push({ name: at(index), from: start });
    }
  };
  tokens.forEach((token, index) => {
    if (at(index) === "=" && at(index + 1) === ">") {
      if (tokens[index - 1]?.kind === "word") declare(index - 1, index - 1);
      else if (at(index - 1) === ")") declare(opening(at, index - 1), index - 1);
    } else if (token.kind === "word" && /^(?:const|let|var)$/.test(at(index))) {
      declare(index + 1, index + 1);
    }
  });
  return declared;
}

type At = (index: number) => string;

function reader(text: string, tokens: readonly CodeToken[]): At {
  return (index) => {
    const token = tokens[index];
    return token === undefined ? "" : text.slice(token.start, token.end);
  };
}

/** The index of the `(` that a `)` closes. */
function opening(at: At, close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    if (at(index) === ")") depth++;
    if (at(index) === "(" && --depth === 0) return index;
  }
  return 0;
}

/** After a dot, unless the dots are a spread. */
function isMember(at: At, index: number): boolean {
  return at(index - 1) === "." && at(index - 2) !== ".";
}

function isKey(at: At, index: number, bracket: string | undefined): boolean {
  return bracket === "{" && at(index + 1) === ":" && /^[{,]$/.test(at(index - 1));
}

function isCalled(at: At, index: number): boolean {
  return at(index) === "(" || (at(index) === "?" && at(index + 1) === "." && at(index + 2) === "(");
}

function memberAfter(at: At, index: number): { member: string; last: number } | null {
  const dot = at(index) === "?" && at(index + 1) === "." ? index + 1 : index;
  if (at(dot) === "." && /^[\w$]+$/.test(at(dot + 1))) return { member: at(dot + 1), last: dot + 1 };
  const bracket = at(dot) === "." ? dot + 1 : dot;
  const quoted = at(bracket) === "[" ? /^["'](\w+)["']$/.exec(at(bracket + 1))?.[1] : undefined;
  return quoted !== undefined && at(bracket + 2) === "]" ? { member: quoted, last: bracket + 2 } : null;
}
