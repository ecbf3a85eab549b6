import { applyWithin, type Edit, standingEdits } from "../../src/code/edits/edits.ts";
import type { NodePath, Range, SourceModule } from "../../src/code/tree/index.ts";

/** What goes on with the line before, where that has no semicolon. */
const GOES_ON = /^[([`+\-/]/;
/** Statements whose brace ends them. */
const CLOSED =
  /^(?:Block|Class|For|Function|If|Labeled|Switch|Try|TSEnum|TSInterface|TSModule|While)\w*(?:Statement|Declaration)$/;

/** Code that is put there, and ends with the declaration of an accessor. */
const ENDS_FUNCTION = /(?:^|\n)([ \t]*)(?:export )?function\b[^\n]*(?:\n(?!\1\S)[^\n]*)*\n\1\}$/;

/**
 * Puts a semicolon before a line that would go on with the one before, now that what stood between them is gone or has none:
 * `const log = write`, and then `(function () {})()`.
 */
export function keepApart({ tree, text }: SourceModule, edits: readonly Edit[]): Edit[] {
  if (edits.length === 0 || !/^[ \t]*[([`+\-/](?![/*])/m.test(text)) return [];
  const standing = standingEdits(edits);
  const lists: readonly (readonly NodePath[])[] = [
    ...tree.of("Program").map((node) => tree.pathOf<typeof node>(node).get("body")),
    ...tree.of("BlockStatement").map((node) => tree.pathOf<typeof node>(node).get("body")),
    ...tree.of("SwitchCase").map((node) => tree.pathOf<typeof node>(node).get("consequent")),
  ];
  return lists.flatMap((list) => {
    const left = list.filter(({ range }) => !isGone(range, standing));
    return left.flatMap((next, index): Edit[] => {
      const before = left[index - 1];
      if (!before) return [];
      const between = { start: before.range.start, end: next.range.start };
      if (!standing.some((edit) => edit.end > between.start && edit.start <= between.end)) return [];
      if (!GOES_ON.test(written(text, next.range, standing))) return [];
      const { range } = before;
      const isWhole = standing.every(
        ({ start, end }) =>
          end <= range.start || start >= range.end || (start > range.start && end < range.end),
      );
      const added = written(text, { start: before.range.end, end: next.range.start }, standing);
      const last = withoutComments(written(text, between, standing)).at(-1);
      const put = withoutComments(added);
      const isClosed =
        last === "}" && (put === "" ? isWhole && endsByBrace(before) : ENDS_FUNCTION.test(put));
      return last === ";" || isClosed ? [] : [{ start: between.end, end: between.end, text: ";" }];
    });
  });
}

/** Whether a statement that ends in a brace is over there; `export { a }` is, `export const a = {}` is not. */
function endsByBrace(statement: NodePath): boolean {
  const isExport = statement.is("ExportNamedDeclaration") || statement.is("ExportDefaultDeclaration");
  const declared = isExport ? statement.get("declaration") : statement;
  return declared === null || CLOSED.test(declared.type);
}

const isGone = (range: Range, edits: readonly Edit[]): boolean =>
  edits.some(({ start, end, text }) => text === "" && start <= range.start && range.end <= end);

/** A part of the file as it will be, with what is put before its end. */
const written = (text: string, range: Range, edits: readonly Edit[]): string =>
  applyWithin(
    text,
    range,
    edits.filter(({ start, end }) => start >= range.start && end <= range.end),
  );

/** A text without the comments and the space at its end. */
function withoutComments(text: string): string {
  const short = text
    .trimEnd()
    .replace(/\/\*(?:(?!\*\/)[\s\S])*\*\/$/, "")
    .replace(/(^|\n)([ \t]*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/[ \t]*)*)\/\/[^\n]*$/, "$1$2")
    .trimEnd();
  return short === text ? short : withoutComments(short);
}
