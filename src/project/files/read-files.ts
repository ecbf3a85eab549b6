import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { join, posix } from "node:path";
import { once } from "../../code/once.ts";
import { fileKind } from "./file-kinds.ts";

/** The largest file that is looked into, in bytes; `skipped.ts` names it. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** What reading gave. `bytes` is only good until the next read: copy what must stay. */
export type ReadOutcome =
  | { status: "read"; bytes: Buffer }
  /** Over the limit; `bytes` is its beginning. */
  | { status: "too-large"; bytes: Buffer }
  /** Gone, or no regular file: a pipe, a device, a socket. It was not opened. */
  | { status: "absent" }
  | { status: "failed"; reason: string };

// Should a pipe take the file's place between the look and the opening, opening it must not wait for a writer.
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const BLOCK = 4096;
/** What nearly every file fits into. A buffer for the largest one, which few runs meet, would have V8 collect garbage for each run. */
const USUAL_FILE = 64 * 1024;

/** What the common error codes mean to a reader of the message. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EMFILE: "too many files are open",
  EIO: "the disk reports an error",
};

/**
 * A reader with one buffer for all files: allocating one for each of 20,000 files costs more than reading them.
 * @param root folder that paths are relative to
 * @param typed true when the paths were just seen to be files by a listing; else each is looked at before it is opened
 */
export function createFileReader(root: string, typed = false): (path: string) => ReadOutcome {
  let buffer: Buffer | null = null;
  return (path) => {
    buffer ??= Buffer.allocUnsafeSlow(USUAL_FILE);
    const target = join(root, path);
    let file: number | null = null;
    try {
      if (!typed && !isRegular(target)) return { status: "absent" };
      file = openSync(target, OPEN);
      let length = fill(file, buffer, 0);
      if (length === buffer.length && length <= LARGEST_FILE) {
        const larger = Buffer.allocUnsafeSlow(LARGEST_FILE + 1);
        buffer.copy(larger);
        buffer = larger;
        length = fill(file, buffer, length);
      }
      const bytes = buffer.subarray(0, length);
      return { status: length > LARGEST_FILE ? "too-large" : "read", bytes };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      if (code === "ENOENT" || code === "ENOTDIR") return { status: "absent" };
      return { status: "failed", reason: REASONS[code] ?? code };
    } finally {
      if (file !== null) closeSync(file);
    }
  };
}

function isRegular(target: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return statSync(target, { throwIfNoEntry: false })?.isFile() === true;
  return found?.isFile() === true;
}

/** Reads on until the end or until the buffer is full. A short read ends the file, unless it stops where disks cut. */
function fill(file: number, buffer: Buffer, already: number): number {
  let length = already;
  while (length < buffer.length) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    length += count;
    if (count === 0 || length % BLOCK !== 0) break;
  }
  return length;
}

/** Settings are small; a file beyond this is something else. */
const LARGEST_SETTINGS = 16 * 1024 * 1024;

/** Whether a path leads to a regular file. A link in a circle, a pipe, a socket and a device do not: reading a pipe never ends. */
export function isPlainFile(path: string): boolean {
  try {
    // An error costs more than the look, and most of these files are not there.
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

/**
 * Tells which paths may be there, by one look into each folder: a specifier or a formatter's settings may be any of two dozen files.
 * @param root folder that paths are relative to
 * @returns a function of a POSIX path; never false for what is there, however the disk treats capitals
 */
export function createPresence(root: string): (path: string) => boolean {
  const namesOf = once((folder) => namesIn(join(root, folder)));
  return (path) => {
    const names = namesOf(posix.dirname(path));
    return names === null || names.has(plainName(posix.basename(path)));
  };
}

const plainName = (name: string): string => name.normalize().toLowerCase();

/** The names in a folder, none where it is not there; null where it does not say. */
function namesIn(folder: string): ReadonlySet<string> | null {
  try {
    return isFolder(folder) ? new Set(readdirSync(folder).map(plainName)) : new Set();
  } catch {
    return null;
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The text of a regular file, or undefined. */
export function readPlainFile(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= LARGEST_SETTINGS ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

interface ReadsFiles {
  readFile(path: string, encoding?: string): string | undefined;
}

/** A compiler's file system that reads regular files only: `extends` of a tsconfig may name anything. */
export function plainFilesOnly<T extends ReadsFiles>(system: T): T {
  return {
    ...system,
    readFile: (path: string, encoding?: string) =>
      isPlainFile(path) ? system.readFile(path, encoding) : undefined,
  };
}

/** A file with its text. */
interface SourceFile {
  path: string;
  text: string;
}

/** The files that hold a text; they are read one by one. */
export function filesWith(root: string, files: readonly string[], text: string): SourceFile[] {
  const found: SourceFile[] = [];
  searchFiles(root, files, (bytes, path) => {
    if (bytes.includes(text)) found.push({ path, text: bytes.toString("utf8") });
    return false;
  });
  return found;
}

/**
 * Reads files once more for something that only the first pass told: who imports a barrel, by its specifier.
 * @param root folder that paths are relative to
 * @param files POSIX paths
 * @param test looks at the bytes of one file; they are only good during the call
 * @returns the paths for which it says yes, in the order of `files`; unreadable and oversized files are left out
 */
export function searchFiles(
  root: string,
  files: readonly string[],
  test: (bytes: Buffer, path: string, place: number) => boolean,
): string[] {
  const read = createFileReader(root);
  return files.filter((path, place) => {
    if ([null, "other"].includes(fileKind(path))) return false;
    const outcome = read(path);
    return outcome.status === "read" && test(outcome.bytes, path, place);
  });
}

/** The names in a folder; none where it is not there. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
