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

/** An id that is copied, because its object stays as it is, brings the comments in it along. */
const COPIED_ID = /\{ clientId: [\s\S]*?\}\)/g;

/** Nothing stands twice. */
export const doublesNoComment: Invariant = ({ program, output, created }) => {
  const texts = [output, ...created.values()].map((text) => text.replace(COPIED_ID, "")).join("\n");
  return program.comments
    .filter((comment) => texts.split(comment).length > 2)
    .map((comment) => `the comment "${comment}" stands twice`);
};
