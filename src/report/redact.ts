import type { Secrets } from "../../transforms/find/secrets/find-secrets.ts";
import type { Edit } from "../code/edits/edits.ts";
import { clientIdMark, isClientIdMark } from "../dashboard/item-keys.ts";
import type { Result, SavedResult } from "../result.ts";

const REDACTED = "[redacted]";

/** What stands for a hidden value: the value, and the text shown instead of it. */
export type Replacements = ReadonlyMap<string, string>;

/** Shorter values would blank parts of ordinary words. Their places in the code are blanked all the same. */
const SHORTEST = 4;

/**
 * The replacements of a run. Client ids keep apart: the recipes of two ids must not become one.
 *
 * @param clientIds ids to hide, those that earlier runs saved included
 */
export function replacementsFor(secrets: readonly Secrets[], clientIds: readonly string[]): Replacements {
  const found = new Map<string, string>();
  for (const id of clientIds) if (id !== "" && !isClientIdMark(id)) found.set(id, clientIdMark(id));
  for (const { values } of secrets)
    for (const value of values) if (value.length >= SHORTEST) found.set(value, REDACTED);
  // The longest first: one may be the beginning of another.
  return new Map([...found].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)));
}

/** Fields that name things of ours or files; a secret that spells like one of them must not break the result. */
const STRUCTURE: ReadonlySet<string> = new Set(
  "id rule docs kind outcome level status mode check operator event action type usage path manager command tool to obligation answer creation form channels field language chosen taken".split(
    " ",
  ),
);

/** Puts the replacements into everything that a result says. */
export function redactDeep<T>(value: T, replacements: Replacements): T {
  if (replacements.size === 0) return value;
  return visit(value) as T;

  function visit(part: unknown): unknown {
    if (typeof part === "string") return redactText(part, replacements);
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        STRUCTURE.has(key) && isOfStrings(inner) ? inner : key === "because" ? inner : visit(inner),
      ]),
    );
  }
}

const isOfStrings = (value: unknown): boolean =>
  typeof value === "string" || (Array.isArray(value) && value.every((each) => typeof each === "string"));

/** A plain word, `logout`, may be in sentences and names of ours: as a value it stands in quotes. */
const WORD = /^[A-Za-z]+$/;

function redactText(text: string, replacements: Replacements): string {
  let shown = text;
  for (const [value, mark] of replacements)
    shown = WORD.test(value)
      ? shown.replace(new RegExp(`(["'\`])${value}(?=\\1)`, "g"), (_, quote: string) => quote + mark)
      : shown.replaceAll(value, () => mark);
  return shown;
}

/** Edits that blank the secrets of a text, to be laid over other edits. Ranges that touch each other become one. */
export function redactingEdits(secrets: Secrets | undefined): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of [...(secrets?.ranges ?? [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = edits.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (end > start) edits.push({ start, end, text: REDACTED });
  }
  return edits;
}

/** An id as it stands in quoted code; a held call may have one that no policy names. */
const QUOTED_ID = /\bclient_?id\b["'`\]]*\s*:\s*(["'`])([^"'`\n$]+)\1/gi;

/**
 * Hides the client ids of a result that was not made with `--redact`: one that an earlier run saved, or that another repo printed.
 *
 * @param saved ids that only an earlier run knows
 */
export function redactClientIds(result: Result, saved: SavedResult | null = null): Result {
  const ids = [
    ...result.policies.flatMap(({ clientId, environments = [] }) => [
      clientId.value,
      ...environments.map((each) => each.clientId),
    ]),
    ...(saved?.facts ?? []).map(({ clientId }) => clientId.value),
    ...[...codeIn(result)].flatMap((code) => [...code.matchAll(QUOTED_ID)].map(([, , id]) => id)),
  ].filter((id): id is string => typeof id === "string" && !isClientIdMark(id));
  return redactDeep(result, replacementsFor([], [...new Set(ids)]));
}

function* codeIn({ usages, files }: Result): Generator<string> {
  for (const { snippet, notes } of usages) {
    yield snippet;
    for (const { removed } of notes) if (removed !== undefined) yield removed;
  }
  for (const { diff } of files) if (diff !== null) yield diff;
}
