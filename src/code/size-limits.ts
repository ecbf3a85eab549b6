import type { RunError } from "../result.ts";
import { type SourceSize, sourceSize } from "./source-size.ts";

/** Most words and signs of one file: about 15 seconds and 1.2 GB of memory. */
const MOST_TOKENS = 1_000_000;
/** Most mentions of the SDK in one file: 2,500 calls take about 20 seconds, and each further one takes longer. */
const MOST_MENTIONS = 5_000;
/** Files below this are never left out: together they are what every project has. */
const LARGE = 50_000;

const BYTES_PER_TOKEN = 1_300;
const RESERVED_BYTES = 150 * 1024 * 1024;

const number = (count: number) => count.toLocaleString("en-US");
const LEFT_ALONE = "it was left alone, and what it uses of v2 was not counted";

/** Limits of one file, with what is wrong and what helps. */
const LIMITS: readonly ((size: SourceSize) => string | null)[] = [
  ({ tokens }) =>
    tokens > MOST_TOKENS
      ? `mentions the SDK and is too large to be analyzed (about ${number(tokens)} words and signs; ${number(MOST_TOKENS)} are the most); ${LEFT_ALONE}. Move the code that uses the SDK into a file of its own and run again, or leave this file out with --ignore`
      : null,
  ({ mentions }) =>
    mentions > MOST_MENTIONS
      ? `mentions the SDK ${number(mentions)} times, too often to be analyzed (${number(MOST_MENTIONS)} are the most); ${LEFT_ALONE}. Split the file and run again, or leave it out with --ignore`
      : null,
];

/** Why a text is not analyzed, whatever memory there is; null when it is. */
export function overLimit(text: string): string | null {
  return overSize(sourceSize(text));
}

function overSize(size: SourceSize): string | null {
  return LIMITS.map((limit) => limit(size)).find((each) => each !== null) ?? null;
}

/**
 * Parts the files that can be analyzed from those that would take minutes, or more memory than there is.
 * Large files get the memory that the others leave, the smallest first: so one of them can fail, never the whole run.
 *
 * @param files text by path
 * @param heapBytes memory that the program may use
 * @returns files to analyze, in their order, and an error for each that is left alone
 */
export function splitByLimits(
  files: ReadonlyMap<string, string>,
  heapBytes: number,
): { within: Map<string, string>; over: Map<string, RunError> } {
  const over = new Map<string, RunError>();
  const large: { path: string; tokens: number }[] = [];
  let room = (heapBytes - RESERVED_BYTES) / BYTES_PER_TOKEN;
  for (const [path, text] of files) {
    const size = sourceSize(text);
    const message = overSize(size);
    if (message !== null) over.set(path, { path, message });
    else if (size.tokens > LARGE) large.push({ path, tokens: size.tokens });
    else room -= size.tokens;
  }
  for (const { path, tokens } of large.sort((a, b) => a.tokens - b.tokens || (a.path < b.path ? -1 : 1))) {
    if (tokens <= room) room -= tokens;
    else over.set(path, { path, message: outOfMemory(tokens, heapBytes) });
  }
  return { within: new Map([...files].filter(([path]) => !over.has(path))), over };
}

function outOfMemory(tokens: number, heapBytes: number): string {
  const [has, more] = [heapBytes, heapBytes * 2].map((bytes) => Math.round(bytes / 1024 / 1024));
  return `mentions the SDK and does not fit into the memory that the other files leave (about ${number(tokens)} words and signs; Node.js may use ${has} MB); ${LEFT_ALONE}. Run again with NODE_OPTIONS=--max-old-space-size=${more}, or leave this file out with --ignore`;
}
