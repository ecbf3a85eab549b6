/** What it costs to analyze a text, known before it is parsed: a parse cannot be interrupted. */
export interface SourceSize {
  /** Words and signs. Each takes about 1.2 KB of memory once parsed, whatever the style of the code (measured). */
  tokens: number;
  /** Places that may name the SDK or one of its calls; each is compared with the others. */
  mentions: number;
}

/** Below this no text is worth counting: it is exact enough to divide. */
const SHORT = 50_000;
const CHARACTERS_PER_TOKEN = 3;

/** Sizes a file's text, whatever language it is in. */
export function sourceSize(text: string): SourceSize {
  if (text.length < SHORT) return { tokens: Math.ceil(text.length / CHARACTERS_PER_TOKEN), mentions: 0 };
  return { tokens: countOf(text, /[\w$]+|[^\s\w$]/g), mentions: countOf(text, /\battach\b|\brupt\b/gi) };
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.test(text)) count += 1;
  return count;
}
