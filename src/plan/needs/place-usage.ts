import { createHash } from "node:crypto";
import type { lineIndex } from "../../code/tree/index.ts";
import type { V2Place } from "../../project/files/mentions.ts";
import type { Usage } from "../../result.ts";
import { note } from "../../rules/note.ts";
import { outcomeOf, say } from "../../rules/say.ts";

/** The usage that a place outside of code is. */
export function placeUsage(
  path: string,
  text: string,
  lines: ReturnType<typeof lineIndex>,
  { start, end, does }: Omit<V2Place, "does"> & { does: V2Place["does"] | "patches" },
): Usage {
  const [from, to] = [lines.at(start), lines.at(end)];
  const found =
    does === "loads-script"
      ? note("script-tag", { in: "string", url: text.slice(start, end) })
      : note("not-edited", { does });
  const kind = does === "loads" ? "import" : does === "loads-script" ? "script" : "config";
  const base = `${path}\0${kind}\0${text.slice(start, end)}\0${from.line}`;
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
