import { createHash } from "node:crypto";
import type { PlannedChange } from "./planned-change.ts";

/**
 * What a run would write, as one word: the same where the same version with the same options would make the same files of the
 * same files. `--expect-plan` compares it, so that only what somebody has looked at is written.
 *
 * @param shape version and options that shape the run, in any text that differs when they do
 * @param changes the files to be edited, created and deleted
 * @returns 16 hexadecimal digits
 */
export function planHash(shape: string, changes: readonly PlannedChange[]): string {
  const hash = createHash("sha256").update(shape);
  const add = (bytes: Uint8Array | null): void => {
    // The length keeps the end of one file apart from the beginning of the next.
    hash.update(`\0${bytes === null ? "none" : bytes.length}\0`).update(bytes ?? "");
  };
  for (const { path, before, after } of [...changes].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`\0${path}`);
    add(before);
    add(after);
  }
  return hash.digest("hex").slice(0, 16);
}
