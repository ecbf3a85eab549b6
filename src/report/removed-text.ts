import type { Note, Result, SourcePlace } from "../result.ts";

/** Source text that the migration took out, with the place it came from. */
export interface RemovedText {
  place: SourcePlace;
  note: Note;
  removed: string;
}

/** Everything that was taken out of the code, in the order of the usages. */
export function removedTexts(result: Result): RemovedText[] {
  return result.usages.flatMap((usage) =>
    usage.notes.flatMap((note) => {
      const { path, line, column } = usage;
      return note.removed === undefined
        ? []
        : [{ place: { path, line, column }, note, removed: note.removed }];
    }),
  );
}
