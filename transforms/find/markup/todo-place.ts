import type { Range } from "../../../src/code/blocks/mask.ts";
import type { Page } from "../../../src/code/blocks/page.ts";

/**
 * Where in a page or component file a comment may stand above a place: never inside a tag, an expression, a script, a
 * `<pre>` or a comment, where it would change what the page shows or not be a comment at all.
 *
 * @returns for an offset, the first character of the nearest line above (or at) it that is markup
 */
export function todoPlaces({ text, tokens, frontMatter }: Page): (offset: number) => number {
  const closed: Range[] = [];
  for (const token of tokens) {
    const isText = token.kind === "tag" && (token.raw !== null || token.name.toLowerCase() === "pre");
    closed.push({ start: token.start, end: isText ? token.until + 1 : token.end });
  }
  if (frontMatter !== null) closed.push({ start: frontMatter.fenceStart, end: frontMatter.fenceEnd });

  return (offset) => {
    let place = offset;
    for (;;) {
      const first = firstOfLine(text, place);
      const cover = closed.find(({ start, end }) => start < first && first < end);
      if (cover === undefined) return first;
      place = cover.start;
    }
  };
}

function firstOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n\u2028\u2029]/.test(text.charAt(start - 1))) start--;
  while (start < offset && /[\s\uFEFF]/.test(text.charAt(start))) start++;
  return start;
}
