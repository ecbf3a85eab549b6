import type { Page } from "../../../src/code/blocks/page.ts";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import type { UsageKind } from "../../../src/result.ts";
import type { RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../attach/attach-facts.ts";

/** A file as the finders of markup and settings take it. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  /** Its markup; null for code, settings and other languages. */
  readonly page: Page | null;
  /** Scripts of a template that do not parse: what a server makes of them is not seen. */
  readonly unread: readonly Range[];
}

/** What a finder of markup or settings finds: a place, and what is there. */
export interface TextFinding extends Range {
  kind: UsageKind;
  note: RuleNote;
  /** A call of `attach`: what its options tell the dashboard. */
  attach?: AttachCall;
}

/** A usage that was found in text, not in a syntax tree. Nothing but a TODO mark is ever written for it. */
export interface TextUsage extends TextFinding {
  /**
   * Where a comment and a line end may be inserted: the first character of a line that is markup, so that the comment
   * stands above the line, with its indentation. Null for a file that must not be edited.
   */
  todoAt: number | null;
  todoSyntax: "html" | "js" | "jsx" | "none";
  /** True for all of them: the place is left as it was, on v2. */
  held: boolean;
}

/** A usage in a file that is reported and never edited. */
export function reportedUsage(kind: UsageKind, found: RuleNote, { start, end }: Range): TextUsage {
  return reported({ kind, note: found, start, end });
}

/** Usages in markup, with the places for their TODO comments where the file may be edited. */
export function markupUsages(page: Page, found: readonly TextFinding[]): TextUsage[] {
  if (found.length === 0) return [];
  // In Markdown a comment may be anything: the text of a list, of a table.
  if (!page.isEdited || page.markdown !== null) return found.map(reported);
  const placeOf = todoPlaces(page);
  return found.map((each) => ({ ...each, todoAt: placeOf(each.start), todoSyntax: "html", held: true }));
}

function reported(found: TextFinding): TextUsage {
  return { ...found, todoAt: null, todoSyntax: "none", held: true };
}

/**
 * Where in a page or component file a comment may stand above a place: never inside a tag, an expression, a script, a
 * `<pre>` or a comment, where it would change what the page shows or not be a comment at all.
 *
 * @returns for an offset, the first character of the nearest line above (or at) it that is markup
 */
function todoPlaces({ text, tokens, frontMatter }: Page): (offset: number) => number {
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
