import { contentHash } from "./content-hash.ts";
import type { JournalEntry, JournalRecord } from "./journal-record.ts";
import type { CheckedChange } from "./planned-change.ts";
import { temporaryName } from "./temporary-name.ts";

/**
 * What the journal is to say of a run, and the originals in the order of its offsets.
 * @param fresh whether the run made the state folder
 */
export function recordOf(
  changes: readonly CheckedChange[],
  fresh: boolean,
): { record: JournalRecord; originals: Map<JournalEntry, Buffer> } {
  const originals = new Map<JournalEntry, Buffer>();
  const folders = new Set<string>();
  let offset = 0;
  const entries = changes.map(({ path, target, before, after, like, missingFolders }) => {
    for (const folder of missingFolders) folders.add(folder);
    const entry: JournalEntry = {
      path,
      target,
      temporary: temporaryName("new"),
      before:
        before === null
          ? null
          : { offset, length: before.length, hash: contentHash(before), mode: (like?.mode ?? 0) & 0o777 },
      afterHash: contentHash(after),
    };
    if (before !== null) {
      originals.set(entry, before);
      offset += before.length;
    }
    return entry;
  });
  return { record: { version: 1, fresh, folders: [...folders], entries }, originals };
}
