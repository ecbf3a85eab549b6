import type { Invariant } from "./outcome.ts";

const DECLARATION = /^[ \t]*(?:\/\*.*?\*\/[ \t]*)?(?:const|let|var|function|class)[ \t]+(\w+)/gm;

/** Lines of comment that stand below each other are one comment. */
const LINES_BELOW = /^(?:[^\r\n]*(?:\r\n?|\n)(?=[ \t]*\/\/))*/;

/** Whether a comment touches a declaration that is gone with its name: only removed code read it. */
function touchesRemoved(comment: string, input: string, output: string): boolean {
  const at = input.indexOf(comment);
  const isBlock = input.lastIndexOf("/*", at) > input.lastIndexOf("*/", at);
  const end = isBlock ? input.indexOf("*/", at) + 2 : at;
  const behind = input.slice(end);
  const [first = "", next = ""] = (isBlock ? behind : behind.replace(LINES_BELOW, "")).split(/\r\n?|\n/);
  const before = isBlock
    ? ""
    : input
        .slice(0, at)
        .split(/[\r\n]/)
        .at(-1);
  const around = `${before}${first}\n${next}`;
  return [...around.matchAll(DECLARATION)].some(
    ([, name = ""]) => !new RegExp(`(?<!\\w)${name}(?!\\w)`).test(output),
  );
}

/** A comment stays, unless it is removed with an option, which a note quotes, or with a declaration that nothing reads any more. */
export const keepsComments: Invariant = ({ program, output, created, drafts }) => {
  const texts = [output, ...created.values()];
  const quotes = drafts.flatMap((draft) => draft.notes.map((note) => note.removed ?? ""));
  return program.comments
    .filter((comment) => !texts.some((text) => text.includes(comment)))
    .filter((comment) => !quotes.some((quote) => quote.includes(comment)))
    .filter((comment) => !touchesRemoved(comment, program.text, output))
    .map((comment) => `the comment "${comment}" is lost`);
};

/** An id that is copied, because its object stays as it is, brings the comments in it along. */
const COPIED_ID = /\{ clientId: [\s\S]*?\}\)/g;

/** Nothing stands twice. */
export const doublesNoComment: Invariant = ({ program, output, created }) => {
  const texts = [output, ...created.values()].map((text) => text.replace(COPIED_ID, "")).join("\n");
  return program.comments
    .filter((comment) => texts.split(comment).length > 2)
    .map((comment) => `the comment "${comment}" stands twice`);
};
