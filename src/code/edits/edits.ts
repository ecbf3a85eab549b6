import MagicString from "magic-string";

/** Replaces `[start, end)` of the original text. An insertion has equal ends. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Puts edits together over the original text. An edit that lies wholly inside a removed or replaced range goes with it;
 * insertions at one place keep their order.
 *
 * @throws when two edits overlap in part and do not both remove: that would be a fault of the program
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const magic = new MagicString(text);
  const standing = standingEdits(edits);
  // Removing a range also removes what was inserted at its edges before: insertions come last.
  for (const edit of standing) {
    if (edit.start === edit.end) continue;
    if (edit.text === "") magic.remove(edit.start, edit.end);
    else magic.update(edit.start, edit.end, edit.text);
  }
  for (const edit of standing) if (edit.start === edit.end) magic.appendLeft(edit.start, edit.text);
  return magic.toString();
}

/**
 * The text of a part of a file with the edits in it applied.
 *
 * @param edits edits by their places in the whole text, all of them inside the part
 */
export function applyWithin(
  text: string,
  { start, end }: Pick<Edit, "start" | "end">,
  edits: readonly Edit[],
): string {
  return applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** The edits that remain when those inside a larger one are dropped. */
export function standingEdits(edits: readonly Edit[]): Edit[] {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || b.edit.end - a.edit.end || a.order - b.order);
  const standing: { edit: Edit; order: number }[] = [];
  const ranges: Edit[] = [];
  for (const item of sorted) {
    const { edit } = item;
    const cover = ranges.at(-1);
    const isInsertion = edit.start === edit.end;
    if (cover && edit.start < cover.end && !(isInsertion && edit.start === cover.start)) {
      if (edit.end <= cover.end) continue;
      // Two removals may share the line break between them.
      if (cover.text !== "" || edit.text !== "") throw new Error(`edits overlap at ${edit.start}`);
      item.edit = { ...edit, start: cover.end };
    }
    if (!isInsertion) ranges.push(item.edit);
    standing.push(item);
  }
  return standing.sort((a, b) => a.edit.start - b.edit.start || a.order - b.order).map((item) => item.edit);
}
