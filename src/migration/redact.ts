import type { UnitAnalysis } from "../../transforms/analyse/analyse-unit.ts";
import type { Edit } from "../source/edits.ts";
import { fold, resolveReference } from "../source/fold.ts";
import { unwrapped } from "../source/unwrap.ts";

export const REDACTED = "[redacted]";

/** What must not be shown: ranges of the source, and values wherever they turn up. */
export interface Secrets {
  ranges: { start: number; end: number }[];
  values: string[];
}

/** The values of `secret` options in one unit, also where they are constants of the same file. */
export function secretsOf(unit: UnitAnalysis): Secrets {
  const secrets: Secrets = { ranges: [], values: [] };
  for (const attach of unit.attaches) {
    for (const { path, context } of attach.secrets) {
      if (context.module !== unit.module) continue;
      secrets.ranges.push({ start: path.node.start ?? 0, end: path.node.end ?? 0 });
      const folded = fold(path, context);
      if (typeof folded?.value === "string") secrets.values.push(folded.value);
      const inner = unwrapped(path);
      const target =
        inner.isIdentifier() || inner.isMemberExpression() ? resolveReference(inner, context) : null;
      if (target && !("enumValue" in target) && target.context.module === unit.module) {
        secrets.ranges.push({ start: target.path.node.start ?? 0, end: target.path.node.end ?? 0 });
      }
    }
  }
  return secrets;
}

/** Replaces secret values in a text that is shown. */
export function redactText(text: string, values: readonly string[]): string {
  let shown = text;
  for (const value of values) if (value.length >= 4) shown = shown.replaceAll(value, REDACTED);
  return shown;
}

/** Replaces secret values in everything that a result says. */
export function redactDeep<T>(value: T, values: readonly string[]): T {
  const long = values.filter((each) => each.length >= 4);
  if (long.length === 0) return value;
  return visit(value) as T;

  function visit(part: unknown): unknown {
    if (typeof part === "string") return redactText(part, long);
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
  }
}

/** Edits that blank the secrets of a text, to be laid over other edits. */
export function redactingEdits(secrets: Secrets): Edit[] {
  return secrets.ranges.map(({ start, end }) => ({ start, end, text: REDACTED }));
}
