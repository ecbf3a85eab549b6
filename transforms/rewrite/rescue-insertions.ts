import type { TaggedEdit } from "../model.ts";

/**
 * Moves inserted code out of lines that are removed: the import that it was to stand behind may go as well. It then
 * takes the place of those lines, a client with a blank line on either side.
 */
export function rescueInsertions(text: string, edits: readonly TaggedEdit[], eol: string): TaggedEdit[] {
  const removals = edits.filter((edit) => edit.text === "" && edit.end > edit.start);
  const taken = new Set<TaggedEdit>();
  return edits.map((edit) => {
    if (edit.start !== edit.end || (edit.step !== "hoist-client" && edit.step !== "swap-import")) return edit;
    const removal = removals.find(({ start, end }) => start < edit.start && edit.start < end);
    if (!removal) return edit;
    const spaced = edit.step === "hoist-client";
    const before = text.slice(0, removal.start);
    const after = text.slice(removal.end);
    // Behind an import that takes the same place, nothing is open.
    const opens =
      !taken.has(removal) &&
      (before.trim() === "" || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(before));
    taken.add(removal);
    const closes = after === "" || /^[ \t]*(?:\r\n|\n|\r)/.test(after);
    const code = edit.text.replace(/^(?:\r\n|\n|\r)+/, "").replace(/(?:\r\n|\n|\r)+[ \t]*$/, "");
    const lead = spaced && !opens ? eol : "";
    const tail = spaced && !closes ? eol : "";
    return { ...edit, start: removal.start, end: removal.start, text: `${lead}${code}${eol}${tail}` };
  });
}
