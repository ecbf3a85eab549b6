/** Most words and signs of one file: about 15 seconds and 1.2 GB of memory. */
const MOST_TOKENS = 1_000_000;
/** Most mentions of the SDK in one file: 2,500 calls take about 20 seconds, and each further one takes longer. */
const MOST_MENTIONS = 5_000;
/** Files below this are never left out: together they are what every project has. */
const LARGE = 50_000;

const BYTES_PER_TOKEN = 1_300;
const RESERVED_BYTES = 150 * 1024 * 1024;

/** Why a file is left alone. */
export type OverLimit =
  | { code: "too-large"; tokens: number; most: number }
  | { code: "too-many-mentions"; mentions: number; most: number }
  | { code: "out-of-memory"; tokens: number; heapBytes: number };

/** Why a text is not analyzed, whatever memory there is; null when it is. */
export function overLimit(text: string): OverLimit | null {
  return overSize(sourceSize(text));
}

function overSize({ tokens, mentions }: SourceSize): OverLimit | null {
  if (tokens > MOST_TOKENS) return { code: "too-large", tokens, most: MOST_TOKENS };
  if (mentions > MOST_MENTIONS) return { code: "too-many-mentions", mentions, most: MOST_MENTIONS };
  return null;
}

/**
 * Parts the files that can be analyzed from those that would take minutes, or more memory than there is.
 * Large files get the memory that the others leave, the smallest first: so one of them can fail, never the whole run.
 *
 * @param files text by path
 * @param heapBytes memory that the program may use
 * @returns files to analyze, in their order, and for each that is left alone the reason
 */
export function splitByLimits(
  files: ReadonlyMap<string, string>,
  heapBytes: number,
): { within: Map<string, string>; over: Map<string, OverLimit> } {
  const over = new Map<string, OverLimit>();
  const large: { path: string; tokens: number }[] = [];
  let room = (heapBytes - RESERVED_BYTES) / BYTES_PER_TOKEN;
  for (const [path, text] of files) {
    const size = sourceSize(text);
    const tooMuch = overSize(size);
    if (tooMuch !== null) over.set(path, tooMuch);
    else if (size.tokens > LARGE) large.push({ path, tokens: size.tokens });
    else room -= size.tokens;
  }
  for (const { path, tokens } of large.sort((a, b) => a.tokens - b.tokens || (a.path < b.path ? -1 : 1))) {
    if (tokens <= room) room -= tokens;
    else over.set(path, { code: "out-of-memory", tokens, heapBytes });
  }
  return { within: new Map([...files].filter(([path]) => !over.has(path))), over };
}

/** What it costs to analyze a text, known before it is parsed: a parse cannot be interrupted. */
interface SourceSize {
  /** Words and signs. Each takes about 1.2 KB of memory once parsed, whatever the style of the code (measured). */
  tokens: number;
  /** Places that may name the SDK or one of its calls; each is compared with the others. */
  mentions: number;
}

/** Below this no text is worth counting: it is exact enough to divide. */
const SHORT = 50_000;
const CHARACTERS_PER_TOKEN = 3;

/** Sizes a file's text, whatever language it is in. */
function sourceSize(text: string): SourceSize {
  if (text.length < SHORT) return { tokens: Math.ceil(text.length / CHARACTERS_PER_TOKEN), mentions: 0 };
  return { tokens: countOf(text, /[\w$]+|[^\s\w$]/g), mentions: countOf(text, /\battach\b|\brupt\b/gi) };
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
