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
export function isMinified(path: string, bytes: Buffer): boolean {
  if (MINIFIED_NAME.test(path)) return true;
  if (!CODE_NAME.test(path) || bytes.length < SMALLEST) return false;
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
