import { isJsonObject } from "../code/json.ts";
import { pathRefusalText } from "../rules/errors.ts";
import type { CheckedChange } from "./planned-change.ts";
import { contentHash, isTemporaryName, temporaryName } from "./safe-files.ts";
import { refusalOfPath } from "./target-path.ts";

/** What a file was before the run. Its bytes are a slice of the journal's `originals`. */
export interface Original {
  offset: number;
  length: number;
  hash: string;
  /** Permission bits. */
  mode: number;
}

/** One file of a run. */
export interface JournalEntry {
  /** As the run was given it: for messages. */
  path: string;
  /** Where it really lies, links followed. Relative to the real root. */
  target: string;
  /** Name of the temporary file beside it. */
  temporary: string;
  /** Null: the run created the file. */
  before: Original | null;
  /** Hash of what the run writes; null: the run deletes the file. */
  afterHash: string | null;
}

/** What a run is about to do, written before it does anything. */
export interface JournalRecord {
  version: 1;
  /** True when the run also made the state folder. */
  fresh: boolean;
  /** Folders that the run makes, outermost first. */
  folders: string[];
  entries: JournalEntry[];
}

/**
 * Reads a journal's intent. It may be damaged, or forged by whoever wrote the repo: every field is checked by hand,
 * and every path for staying inside the root.
 * @param text content of the file
 * @param originalsLength bytes of the journal's originals
 * @returns the record, or what is wrong with it
 */
export function parseJournalRecord(text: string, originalsLength: number): JournalRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "is not JSON";
  }
  if (!isJsonObject(value) || value.version !== 1) return "is not a journal of this version";
  const { fresh, folders, entries } = value;
  if (typeof fresh !== "boolean" || !Array.isArray(folders) || !Array.isArray(entries))
    return "has fields missing";
  const record: JournalRecord = { version: 1, fresh, folders: [], entries: [] };
  for (const folder of folders) {
    const wrong = wrongPath(folder);
    if (typeof folder !== "string" || wrong !== null) return `names a folder that ${wrong}`;
    record.folders.push(folder);
  }
  const targets = new Set<string>();
  for (const item of entries) {
    const entry = parseEntry(item, originalsLength);
    if (typeof entry === "string") return entry;
    if (targets.has(entry.target)) return "names a file twice";
    targets.add(entry.target);
    record.entries.push(entry);
  }
  return record;
}

function parseEntry(item: unknown, originalsLength: number): JournalEntry | string {
  if (!isJsonObject(item)) return "has an entry that is not an object";
  const { path, target, temporary, before, afterHash } = item;
  const wrong = wrongPath(path) ?? wrongPath(target);
  if (typeof path !== "string" || typeof target !== "string" || wrong !== null)
    return `names a file that ${wrong}`;
  if (typeof temporary !== "string" || !isTemporaryName(temporary))
    return "names a temporary file of nobody's";
  if (!isHash(afterHash) && !(afterHash === null && before !== null)) return "has an entry without its hash";
  const original = before === null ? null : parseOriginal(before, originalsLength);
  if (typeof original === "string") return original;
  return { path, target, temporary, before: original, afterHash };
}

function parseOriginal(value: unknown, originalsLength: number): Original | string {
  if (!isJsonObject(value)) return "has an original that is not an object";
  const { offset, length, hash, mode } = value;
  if (!isCount(offset) || !isCount(length) || !isHash(hash) || !isCount(mode)) {
    return "has an original with fields missing";
  }
  if (offset + length > originalsLength) return "points past the end of its originals";
  // No setuid and the like: a journal must not be able to hand out rights.
  if (mode > 0o777) return "has an original with a mode that is no permission";
  return { offset, length, hash, mode };
}

function wrongPath(value: unknown): string | null {
  if (typeof value !== "string") return "is not text";
  const why = refusalOfPath(value);
  return why === null ? null : pathRefusalText(why);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

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
      afterHash: after === null ? null : contentHash(after),
    };
    if (before !== null) {
      originals.set(entry, before);
      offset += before.length;
    }
    return entry;
  });
  return { record: { version: 1, fresh, folders: [...folders], entries }, originals };
}
