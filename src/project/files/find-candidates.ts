import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { isDeclarationFile } from "../../code/file-names.ts";
import type { Fault } from "../../rules/errors.ts";
import { HANDOFF_MARK } from "../../rules/handoff.ts";
import { isMockModule } from "../../sdk/v2.ts";
import { fileKind } from "./file-kinds.ts";
import { bytesMayUseSdk, loadsV2, mayUseSdk, utf16Text } from "./mentions.ts";
import { createFileReader, LARGEST_FILE, type ReadOutcome } from "./read-files.ts";
import type { SkippedPath, SkipReason } from "./skipped.ts";

/** A file that may hold usages. */
export interface Candidate {
  path: string;
  bytes: Buffer;
}

export interface Candidates {
  candidates: Candidate[];
  /** How many files were worth looking at. */
  scanned: number;
  /** Files that mention the SDK and are not looked into: minified, binary, too large, declarations of others. */
  skipped: SkippedPath[];
  /** Files that cannot be read, or mention the SDK and are not UTF-8. */
  errors: Fault[];
  /** Those that cannot be read, by their paths. */
  unread: string[];
}

export interface CandidateOptions {
  /** What `grepMentions` found, and the files it does not speak for. Without it every file is read. */
  grep?: { mentions: ReadonlySet<string>; except: ReadonlySet<string> } | undefined;
  /** True when the listing saw that each path is a file; saves a look at each. */
  typed?: boolean | undefined;
  /** Called now and then with the number of files done. Must be cheap; it is not told of every file. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Folders whose declaration files came from elsewhere, although they are in the repository. */
const FOREIGN_FOLDER = /(?:^|\/)(?:vendors?|third[_-]party|external|jspm_packages|typings)\//;
const PROGRESS_STEP = 512;

/** What is worth looking at among listed files. It needs no reading, and can be found out while git reads. */
export interface WorthReading {
  /** Paths and their places in the list. */
  places: ReadonlyMap<string, number>;
  /** How many of them are of a kind that is known. */
  scanned: number;
  /** Those that are read whether they mention the SDK or not. */
  always: readonly string[];
}

/** @param files POSIX paths from `listFiles` */
export function worthReading(files: readonly string[]): WorthReading {
  const places = new Map<string, number>();
  const always: string[] = [];
  let scanned = 0;
  for (const [place, path] of files.entries()) {
    const kind = fileKind(path);
    if (kind === null) continue;
    places.set(path, place);
    if (kind !== "other") scanned += 1;
    if (path.includes("__mocks__") && isMockModule(path)) always.push(path);
  }
  return { places, scanned, always };
}

/** The paths to read, in the order of the list. */
function toRead({ places, always }: WorthReading, grep: CandidateOptions["grep"]): string[] {
  if (grep === undefined) return [...places.keys()];
  const paths = new Set([...grep.mentions, ...grep.except, ...always]);
  return [...paths]
    .filter((path) => places.has(path))
    .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/**
 * Finds the files that may use the SDK.
 * Reads one after the other into one buffer: that is five times faster than promises, and cannot run out of file handles.
 * @param root folder that paths are relative to
 * @param worth what `worthReading` says of the files
 * @returns candidates with their bytes, in the order of the files; one bad file never stops the others
 */
export function findCandidates(
  root: string,
  worth: WorthReading,
  options: CandidateOptions = {},
): Candidates {
  const result: Candidates = { candidates: [], scanned: worth.scanned, skipped: [], errors: [], unread: [] };
  const { grep, onProgress } = options;
  const read = createFileReader(root, options.typed);
  const stays = createInsideCheck(root);
  const paths = toRead(worth, grep);
  for (const [done, path] of paths.entries()) {
    if (done % PROGRESS_STEP === 0) onProgress?.(done, paths.length);
    const outcome = read(path);
    if (outcome.status === "absent") {
      if (fileKind(path) !== "other") result.scanned--;
    } else if (outcome.status === "failed") {
      result.unread.push(path);
      result.errors.push({ path, code: "file-unreadable", reason: outcome.reason });
    } else judge(result, root, path, outcome, stays);
  }
  onProgress?.(paths.length, paths.length);
  return result;
}

type Readable = Extract<ReadOutcome, { bytes: Buffer }>;

function judge(
  result: Candidates,
  root: string,
  path: string,
  { status, bytes }: Readable,
  stays: (path: string) => boolean,
): void {
  if (fileKind(path) === "other") {
    const isText = status === "read" && isUtf8(bytes) && !bytes.includes(0);
    if (isText && bytesMayUseSdk(bytes) && loadsV2(bytes.toString("utf8")) && stays(path))
      result.candidates.push({ path, bytes: Buffer.from(bytes) });
    return;
  }
  const utf16 = utf16Text(bytes);
  const mentions =
    utf16 === null
      ? bytesMayUseSdk(bytes) || (status === "too-large" && restMentions(join(root, path)))
      : mayUseSdk(utf16);
  if (!mentions && !isMockModule(path)) return;
  const why = stays(path) ? reasonToSkip(path, bytes, status, utf16 !== null) : "behind-link";
  if (why !== null) result.skipped.push({ path, why });
  else if (utf16 !== null) {
    result.unread.push(path);
    result.errors.push({ path, code: "utf-16" });
  } else if (!isUtf8(bytes)) {
    result.unread.push(path);
    result.errors.push({ path, code: "not-utf-8" });
  } else result.candidates.push({ path, bytes: Buffer.from(bytes) });
}

function reasonToSkip(
  path: string,
  bytes: Buffer,
  status: Readable["status"],
  utf16: boolean,
): SkipReason | null {
  if (status === "too-large") return "too-large";
  if (!utf16 && bytes.includes(0)) return "binary";
  if (isDeclarationFile(path) && FOREIGN_FOLDER.test(path)) return "declarations";
  if (isOwnOutput(path, bytes)) return "own";
  return isMinified(path, bytes) ? "minified" : null;
}

const OWN_JSON = /"tool"\s*:\s*\{\s*(?:"driver"\s*:\s*\{\s*)?"name"\s*:\s*"rupt-migrate"/;

/** Results and prompts that somebody keeps in the repository: they quote v2, and use none of it. */
const isOwnOutput = (path: string, bytes: Buffer): boolean =>
  /\.json$/i.test(path)
    ? OWN_JSON.test(bytes.toString("latin1", 0, 512))
    : /\.md$/i.test(path) && bytes.includes(HANDOFF_MARK, Math.max(0, bytes.length - 200));

/** Looks for the SDK in what follows the beginning of a large file, piece by piece, with an overlap for a cut word. */
function restMentions(target: string): boolean {
  const overlap = 64;
  const piece = Buffer.allocUnsafeSlow(1 << 20);
  const file = openSync(target, "r");
  try {
    let position = LARGEST_FILE - overlap;
    while (true) {
      const count = readSync(file, piece, 0, piece.length, position);
      if (count === 0) return false;
      if (bytesMayUseSdk(piece.subarray(0, count))) return true;
      if (count <= overlap) return false;
      position += count - overlap;
    }
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

/** Whether a path still lies in the root: a file or folder that git lists may since have become a link. */
function createInsideCheck(root: string): (path: string) => boolean {
  const realRoot = realpathSync.native(root);
  return (path) => {
    try {
      const way = relative(realRoot, realpathSync.native(join(root, path)));
      return way !== ".." && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
    } catch {
      return false;
    }
  };
}

const MINIFIED_NAME = /[.-]min\.[cm]?js$/i;
const CODE_NAME = /\.(?:[cm]?js|es6?)$/i;

/** Code that people write has lines of 30 to 40 characters on average. Prettier's limit is 80; 200 is beyond any style. */
const LONGEST_AVERAGE_LINE = 200;
/** A line that nobody wrote. One such line is not enough: an embedded image makes one in a file written by hand. */
const LONG_LINE = 1000;
const SMALLEST = 2000;

/**
 * Whether a file was made by a minifier: by its name, or because most of it stands in lines that nobody would write.
 * Only JavaScript is judged by its lines; JSON, HTML and the rest are often one line for good reasons.
 * @param path POSIX path
 * @param bytes the whole file
 */
function isMinified(path: string, bytes: Buffer): boolean {
  if (MINIFIED_NAME.test(path)) return true;
  if (!CODE_NAME.test(path) || bytes.length < SMALLEST) return false;
  if (!hasLongLines(bytes)) return false;
  // A long text in quotes, such as an embedded image, makes a long line in a file written by hand.
  const rest = bytes.toString("latin1").replace(LONG_TEXT, "");
  return hasLongLines(Buffer.from(rest, "latin1")) && !isSpaced(rest);
}

/** Whether code has the blanks that a minifier takes out: a list of a thousand values on one line is no bundle. */
const isSpaced = (code: string): boolean => (code.match(/[ \t]+/g) ?? []).length > code.length / 6;

/** A text in quotes that fills lines by itself. */
const LONG_TEXT = /(["'`])(?:(?!\1)[^\\\n]|\\.){300,}\1/g;

/** Whether most of a text stands in lines that nobody would write. */
function hasLongLines(bytes: Buffer): boolean {
  let lines = 1;
  let inLongLines = 0;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    if (end - start > LONG_LINE) inLongLines += end - start;
    if (found >= 0) lines++;
    start = end + 1;
  }
  return bytes.length / lines > LONGEST_AVERAGE_LINE && inLongLines > bytes.length / 2;
}
