import type { Range } from "./mask.ts";
import { readCode } from "./script-blocks-code.ts";

export interface FrontMatter extends Range {
  /** Offset of the opening `---` and of the first character after the closing one. */
  fenceStart: number;
  fenceEnd: number;
}

const FENCE = "---";

/**
 * The front matter of an Astro component: the code between the first two `---`. Text and comments may stand before it,
 * an element may not; a `---` in a string, a template literal or a comment of the code does not end it. An open one
 * lasts to the end of the file. Matches `@astrojs/compiler`.
 *
 * @returns the range of the code, or null when there is none
 */
export function astroFrontMatter(text: string): FrontMatter | null {
  let index = 0;
  for (;;) {
    const fence = text.indexOf(FENCE, index);
    if (fence === -1) return null;
    const tag = text.indexOf("<", index);
    if (tag === -1 || tag > fence) {
      const start = fence + FENCE.length;
      const { end } = codeEnd(text, start);
      return { fenceStart: fence, start, end, fenceEnd: Math.min(end + FENCE.length, text.length) };
    }
    if (!text.startsWith("<!--", tag)) return null;
    const close = text.indexOf("-->", tag + 4);
    if (close === -1) return null;
    index = close + 3;
  }
}

/** A `}` too many does not end the code: the parser will complain about it, at the right place. */
function codeEnd(text: string, start: number): { end: number } {
  for (let from = start; ; ) {
    const { end } = readCode(text, from, { fence: FENCE });
    if (end >= text.length || text.startsWith(FENCE, end)) return { end };
    from = end + 1;
  }
}
