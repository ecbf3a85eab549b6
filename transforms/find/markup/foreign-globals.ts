import { fileKind } from "../../../src/project/files/file-kinds.ts";
import { foreignGlobals } from "../../../src/project/files/mentions.ts";
import { note } from "../../../src/rules/note.ts";
import { reportedUsage, type TextFile, type TextUsage } from "./text-usage.ts";

const KINDS: ReadonlySet<string | null> = new Set(["native", "server", "other"]);

/**
 * Uses of `window.Rupt` in other languages: what a native shell or a browser test tells the page to run, and what code that
 * becomes JavaScript binds. Reported, never edited.
 */
export function findForeignGlobals({ path, text }: TextFile): TextUsage[] {
  if (!KINDS.has(fileKind(path))) return [];
  return foreignGlobals(text).map((place) =>
    reportedUsage(
      "global",
      note("global", { in: "markup", name: text.slice(place.start, place.end).replace(/^js\//, "") }),
      place,
    ),
  );
}
