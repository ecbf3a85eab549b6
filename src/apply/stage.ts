import { dirname, join } from "node:path";
import type { FileOperations } from "./file-operations.ts";
import type { JournalRecord } from "./journal-record.ts";
import { naming } from "./naming.ts";
import type { CheckedChange } from "./planned-change.ts";
import { writeNewFile } from "./write-new-file.ts";

/** Writes every new content beside its file: a full disk shows here, before any file is replaced. */
export function stage(
  operations: FileOperations,
  root: string,
  changes: readonly CheckedChange[],
  { folders, entries }: JournalRecord,
): void {
  for (const folder of folders) naming(folder, () => operations.mkdir(join(root, folder)));
  for (const [index, { path, target, after, like }] of changes.entries()) {
    const temporary = join(dirname(join(root, target)), entries[index]?.temporary ?? "");
    naming(path, () => writeNewFile(operations, temporary, [after], like ?? undefined));
  }
}
