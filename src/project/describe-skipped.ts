import type { Skipped } from "../result.ts";
import { fileKind } from "./file-kinds.ts";
import { alwaysSkipped, isOwnRecord } from "./output-folders.ts";
import { sortByBytes } from "./sort-by-bytes.ts";

/**
 * Puts skipped paths in order for the result: one entry a folder with its most telling reason, nothing below it again,
 * and no single files that would not have been read anyway (logs, images).
 */
export function describeSkipped(found: readonly Skipped[]): Skipped[] {
  const byPath = new Map<string, Skipped>();
  for (const one of found) {
    if (isOwnRecord(one.path)) continue;
    const entry = alwaysSkipped(one.path) ?? one;
    if (!entry.path.endsWith("/") && fileKind(entry.path) === null) continue;
    if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  }
  const result: Skipped[] = [];
  let folder = "\0";
  for (const path of sortByBytes([...byPath.keys()])) {
    const entry = byPath.get(path);
    if (entry === undefined || path.startsWith(folder)) continue;
    if (path.endsWith("/")) folder = path;
    result.push(entry);
  }
  return result;
}
