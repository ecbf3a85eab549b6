/**
 * Stands in for `node:fs` in the worker: one folder in memory, which the program reads as it reads any other. What it asks of folders
 * above is not there; what it asks of itself comes from the disk.
 */
import { posix } from "node:path";
import type { Sources } from "../equivalence/find-module.ts";

const disk = process.getBuiltinModule("node:fs");
const ROOT = "/generated";

interface Entry {
  name: string;
  /** Null for a folder. */
  bytes: Buffer | null;
  /** What a folder holds. */
  entries: Entry[];
}

let entries = new Map<string, Entry>();
const opened: (Buffer | undefined)[] = [];
/** Numbers that no open file of the process has. */
const FIRST_FILE = 1_000_000;

/** Runs with a folder that holds these files, and nothing else. */
export async function withFiles<T>(files: Sources, run: (root: string) => Promise<T>): Promise<T> {
  entries = new Map();
  const folderAt = (path: string): Entry => {
    const known = entries.get(path);
    if (known) return known;
    const folder: Entry = { name: posix.basename(path), bytes: null, entries: [] };
    entries.set(path, folder);
    if (path !== ROOT) folderAt(posix.dirname(path)).entries.push(folder);
    return folder;
  };
  folderAt(ROOT);
  for (const [file, text] of Object.entries(files)) {
    const path = posix.join(ROOT, file);
    const entry: Entry = { name: posix.basename(path), bytes: Buffer.from(text), entries: [] };
    entries.set(path, entry);
    folderAt(posix.dirname(path)).entries.push(entry);
  }
  try {
    return await run(ROOT);
  } finally {
    entries = new Map();
  }
}

/** Whether the path is one of the folder, or could be one that is looked for above it. */
function isOurs(path: unknown): path is string {
  if (typeof path !== "string") return false;
  return path.startsWith(ROOT) || path.lastIndexOf("/") === 0 || path.startsWith("/.git/");
}

const entryAt = (path: string): Entry | undefined =>
  entries.get(path) ?? entries.get(posix.normalize(`${path}/`).slice(0, -1));

/** One for all: most of what is looked for is not there, and where it was looked for nobody reads. */
const MISSING = Object.assign(new Error("no such file"), { code: "ENOENT" });

function missing(): never {
  throw MISSING;
}

const existing = (path: string): Entry => entryAt(path) ?? missing();

/** What the program asks of an entry: of the numbers only the size. */
const statsOf = ({ name, bytes }: Entry) => ({
  name,
  size: bytes?.length ?? 0,
  isFile: () => bytes !== null,
  isDirectory: () => bytes === null,
  isSymbolicLink: () => false,
});

export default disk;
export const { accessSync, appendFileSync, constants, mkdirSync, writeFileSync } = disk;

export const existsSync = (path: string): boolean =>
  isOurs(path) ? entryAt(path) !== undefined : disk.existsSync(path);

export function statSync(path: string, options: { throwIfNoEntry?: boolean; bigint?: false } = {}) {
  if (!isOurs(path)) return disk.statSync(path, options);
  const entry = entryAt(path);
  if (entry) return statsOf(entry);
  return options.throwIfNoEntry === false ? undefined : missing();
}

/** There are no links in memory. */
export const lstatSync = (...args: Parameters<typeof statSync>) => statSync(...args);

function realpath(path: string): string {
  if (!isOurs(path)) return disk.realpathSync(path);
  existing(path);
  return posix.normalize(path);
}
export const realpathSync = Object.assign(realpath, { native: realpath });

export function readFileSync(path: string, encoding?: BufferEncoding): string | Buffer {
  if (!isOurs(path)) return disk.readFileSync(path, encoding);
  const bytes = existing(path).bytes ?? missing();
  return encoding === undefined ? bytes : bytes.toString(encoding);
}

export function readdirSync(path: string, options?: { withFileTypes: true }) {
  if (!isOurs(path)) return options ? disk.readdirSync(path, options) : disk.readdirSync(path);
  const found = existing(path).entries;
  return options ? found.map(statsOf) : found.map(({ name }) => name);
}

export function openSync(path: string, flags: string | number): number {
  if (!isOurs(path)) return disk.openSync(path, flags);
  opened.push(existing(path).bytes ?? missing());
  return FIRST_FILE + opened.length - 1;
}

/** From the beginning, as the program reads a file of this size: at once. */
export function readSync(
  file: number,
  into: Buffer,
  offset: number,
  length: number,
  position: number | null,
): number {
  if (file < FIRST_FILE) return disk.readSync(file, into, offset, length, position);
  return opened[file - FIRST_FILE]?.copy(into, offset, position ?? 0, (position ?? 0) + length) ?? 0;
}

export function closeSync(file: number): void {
  if (file < FIRST_FILE) disk.closeSync(file);
  else opened.length = 0;
}
