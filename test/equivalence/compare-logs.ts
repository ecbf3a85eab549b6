import type { LogEntry } from "./event-log.ts";

type Evaluate = Extract<LogEntry, { kind: "evaluate" }>;

/** What of an entry must be the same on both sides; null for entries that are checked on their own. */
function comparable(entry: LogEntry): string | null {
  switch (entry.kind) {
    case "evaluate":
      return `evaluate ${entry.clientId} user ${entry.user} email ${entry.email} phone ${entry.phone} metadata ${entry.metadata}`;
    case "call":
      return `${entry.name}(${entry.args})`;
    case "effect":
      return `effect ${entry.what.replace(/^window\.location/, "location")}`;
    case "threw":
      return `threw ${entry.what}`;
    case "logout":
      return `remote logout, callback returned false: ${entry.returned}`;
    default:
      return null;
  }
}

const MAX_SHOWN = 8;

/**
 * What the v3 side does differently from the v2 side, in words. An empty list means the same.
 * @param v2 log of the source before
 * @param v3 log of the source after; calls that were held are still made by the v2 SDK
 * @param without patterns of what only the v2 side may do
 */
export function compareLogs(
  v2: readonly LogEntry[],
  v3: readonly LogEntry[],
  without: readonly string[] = [],
): string[] {
  const differences: string[] = [];
  const clients = new Map<string, number>();
  for (const entry of v3) {
    if (entry.kind === "invalid") differences.push(entry.what);
    if (entry.kind === "client") clients.set(entry.clientId, (clients.get(entry.clientId) ?? 0) + 1);
  }
  for (const [id, count] of clients) if (count > 1) differences.push(`${count} clients for ${id}`);

  const evaluations = (log: readonly LogEntry[]) =>
    log.filter((entry): entry is Evaluate => entry.kind === "evaluate");
  const before = evaluations(v2);
  evaluations(v3).forEach((entry, index) => {
    const original = before[index];
    if (entry.via === "v2" && original && entry.options !== original.options)
      differences.push(`a held call changed: ${original.options} became ${entry.options}`);
  });

  const leftOut = without.map((pattern) => new RegExp(pattern));
  const left = v2
    .map(comparable)
    .filter((text) => text !== null && !leftOut.some((pattern) => pattern.test(text)));
  const right = v3.map(comparable).filter((text) => text !== null);
  for (
    let index = 0;
    index < Math.max(left.length, right.length) && differences.length < MAX_SHOWN;
    index += 1
  ) {
    if (left[index] === right[index]) continue;
    differences.push(`#${index + 1}: v2 ${left[index] ?? "nothing"}; v3 ${right[index] ?? "nothing"}`);
  }
  return differences;
}
