import type { Invariant } from "./outcome.ts";

/** A comment stays, unless it goes with a removed option: then a note quotes it. */
export const keepsComments: Invariant = ({ program, output, created, drafts }) => {
  const texts = [output, ...created.values()];
  const quotes = drafts.flatMap((draft) => draft.notes.map((note) => note.removed ?? ""));
  return program.comments
    .filter((comment) => !texts.some((text) => text.includes(comment)))
    .filter((comment) => !quotes.some((quote) => quote.includes(comment)))
    .map((comment) => `the comment "${comment}" is lost`);
};

/** Nothing stands twice. */
export const doublesNoComment: Invariant = ({ program, output, created }) =>
  program.comments
    .filter((comment) => [output, ...created.values()].join("\n").split(comment).length > 2)
    .map((comment) => `the comment "${comment}" stands twice`);
