import { isClientIdMark } from "../dashboard/item-keys.ts";
import type { Result, SavedResult } from "../result.ts";
import { redactDeep, replacementsFor } from "./redact.ts";

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
