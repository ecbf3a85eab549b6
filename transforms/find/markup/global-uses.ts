import type { Range } from "../../../src/code/blocks/mask.ts";
import type { CodeToken } from "../../../src/code/blocks/script-blocks-code.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";

export interface GlobalUse extends Range {
  /** The name of the global: `Rupt`, or `Sabil` of the time before. */
  name: "Rupt" | "Sabil";
  /** What is read of it, or null when it is only tested or passed on. */
  member: string | null;
}

const GLOBAL_OBJECTS = /^(?:window|globalThis|self|top|parent|unsafeWindow)$/;
const NAMES = /^["'`]?(Rupt|Sabil)["'`]?$/;

/**
 * Uses of the global that the v2 script sets, in code that was only read lexically: `window.Rupt`, `window["Rupt"]`,
 * `(window as any).Rupt`, and a bare `Rupt` that is tested with `typeof` or has a v2 function read. Strings and comments
 * count for nothing.
 */
export function globalUses(text: string, code: readonly CodeToken[]): GlobalUse[] {
  const tokens = code.filter(({ kind }) => kind !== "comment");
  const at = (index: number): string => {
    const token = tokens[index];
    return token === undefined ? "" : text.slice(token.start, token.end);
  };
  const uses: GlobalUse[] = [];
  tokens.forEach((token, index) => {
    const name = NAMES.exec(at(index))?.[1];
    if (name !== "Rupt" && name !== "Sabil") return;
    const owner = token.kind === "word" ? ownerByDot(at, index) : ownerByBracket(at, index);
    const after = owner !== null && token.kind !== "word" ? index + 2 : index + 1;
    const read = memberAfter(at, after);
    if (owner !== null) {
      const last = tokens[read?.last ?? after - 1] ?? token;
      uses.push({
        start: tokens[owner]?.start ?? token.start,
        end: last.end,
        name,
        member: read?.member ?? null,
      });
    } else if (token.kind === "word" && at(index - 1) !== ".") {
      const isTested = at(index - 1) === "typeof";
      if (!isTested && (read === null || !V2_DEFAULT_MEMBERS.has(read.member))) return;
      const last = tokens[read?.last ?? index] ?? token;
      uses.push({ start: token.start, end: last.end, name, member: read?.member ?? null });
    }
  });
  return uses;
}

type At = (index: number) => string;

/** Index of the first token of `window.` or `(window as any).` before a name, or null. */
function ownerByDot(at: At, index: number): number | null {
  if (at(index - 1) !== ".") return null;
  const before = at(index - 2) === "?" ? index - 3 : index - 2;
  if (isGlobalObject(at, before)) return before;
  if (at(before) !== ")") return null;
  let open = before - 1;
  while (open >= 0 && at(open) !== "(" && before - open < 12) open--;
  return at(open) === "(" && GLOBAL_OBJECTS.test(at(open + 1)) ? open : null;
}

/** Index of `window` in `window["Rupt"]`, or null. */
function ownerByBracket(at: At, index: number): number | null {
  if (at(index - 1) !== "[" || at(index + 1) !== "]") return null;
  const before = at(index - 2) === "." && at(index - 3) === "?" ? index - 4 : index - 2;
  return isGlobalObject(at, before) ? before : null;
}

function isGlobalObject(at: At, index: number): boolean {
  return GLOBAL_OBJECTS.test(at(index)) && at(index - 1) !== ".";
}

/** The member read at `index`: `.attach`, `?.attach`, `["attach"]`. */
function memberAfter(at: At, index: number): { member: string; last: number } | null {
  let next = index;
  if (at(next) === "!") next++;
  if (at(next) === "?" && at(next + 1) === ".") next++;
  if (at(next) === "." && /^[\w$]+$/.test(at(next + 1))) return { member: at(next + 1), last: next + 1 };
  const bracket = at(next) === "." ? next + 1 : next;
  const quoted = at(bracket) === "[" ? /^["'](\w+)["']$/.exec(at(bracket + 1))?.[1] : undefined;
  return quoted !== undefined && at(bracket + 2) === "]" ? { member: quoted, last: bracket + 2 } : null;
}
