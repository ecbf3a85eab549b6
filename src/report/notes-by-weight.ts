import type { Note, NoteLevel } from "../result.ts";

const WEIGHT: Readonly<Record<NoteLevel, number>> = { action: 0, warning: 1, info: 2 };

/** The notes of a usage, the ones that decided its outcome first; else in their order. */
export function notesByWeight(notes: readonly Note[]): Note[] {
  return [...notes].sort((left, right) => WEIGHT[left.level] - WEIGHT[right.level]);
}
