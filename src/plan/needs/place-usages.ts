import { createHash } from "node:crypto";
import { lineIndex } from "../../code/tree/index.ts";
import type { V2Place } from "../../project/files/mentions.ts";
import type { Usage } from "../../result.ts";
import { note } from "../../rules/note.ts";
import { outcomeOf, say } from "../../rules/say.ts";

type Place = Omit<V2Place, "does"> & { does: V2Place["does"] | "patches" };

/** The usages that places outside of code are. Their ids do not depend on line numbers. */
export function placeUsages(path: string, text: string, places: readonly Place[]): Usage[] {
  if (places.length === 0) return [];
  const lines = lineIndex(text);
  const seen = new Map<string, number>();
  return places.map((place) => {
    const key = `${place.does}\0${text.slice(place.start, place.end)}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return placeUsage(path, text, lines, place, count);
  });
}

function placeUsage(
  path: string,
  text: string,
  lines: ReturnType<typeof lineIndex>,
  { start, end, does }: Place,
  count: number,
): Usage {
  const [from, to] = [lines.at(start), lines.at(end)];
  const found =
    does === "loads-script"
      ? note("script-tag", { in: "string", url: text.slice(start, end) })
      : note("not-edited", { does });
  const kind = does === "loads" ? "import" : does === "loads-script" ? "script" : "config";
  const base = `${path}\0${kind}\0${does}\0${text.slice(start, end)}\0${count}`;
  return {
    id: `${kind}-${createHash("sha256").update(base).digest("hex").slice(0, 12)}`,
    kind,
    path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    outcome: outcomeOf([found]),
    held: true,
    snippet: text.slice(start, end),
    notes: [say(found)],
  };
}
