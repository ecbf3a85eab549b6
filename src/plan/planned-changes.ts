import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Migration } from "../../transforms/driver.ts";
import type { PlannedChange } from "../apply/index.ts";
import { isPlainFile } from "../project/files/read-files.ts";

/** The writes of a run, by path, each with the bytes that it was computed from. */
export function plannedChanges(
  root: string,
  migration: Migration | null,
  manifests: ReadonlyMap<string, string>,
): PlannedChange[] {
  const changes: PlannedChange[] = [];
  const texts = [...(migration?.newTexts ?? []), ...manifests];
  for (const [path, text] of [...texts, ...deletions(migration)]) {
    const exists = isPlainFile(join(root, path));
    const known = manifests.has(path)
      ? readFileSync(join(root, path))
      : Buffer.from(migration?.texts.get(path) ?? "");
    changes.push({
      path: posix.normalize(path),
      before: exists ? known : null,
      after: text === null ? null : Buffer.from(text),
    });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const deletions = (migration: Migration | null): [string, null][] =>
  [...(migration?.deleted ?? [])].map((path) => [path, null]);
