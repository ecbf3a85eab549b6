import type { Edit } from "../../src/code/edits/edits.ts";
import { type Style, styleOf } from "../../src/code/edits/style.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";
import type { RuleNote } from "../../src/rules/note.ts";
import { levelOf } from "../../src/rules/say.ts";
import { isMarked, todoEdit, todoText } from "../rewrite/todo-marks.ts";
import type { UsageDraft } from "./usage-draft.ts";

/**
 * The TODO comments of all manual usages, by file.
 *
 * @param texts the files' text before the migration
 */
export function todoEdits(
  drafts: readonly UsageDraft[],
  texts: ReadonlyMap<string, string>,
  styles: ReadonlyMap<SourceModule, Style>,
): Map<string, Edit[]> {
  const marks = new Map<string, Edit[]>();
  for (const draft of drafts) {
    const found = draft.notes.find((each) => levelOf(each) === "action");
    if (!draft.todo || found === undefined) continue;
    const text = texts.get(draft.path) ?? "";
    const edit =
      "at" in draft.todo
        ? markupMark(text, draft.todo.at, found)
        : todoEdit(
            draft.todo.node,
            found,
            draft.todo.unit.module,
            styles.get(draft.todo.unit.module) ?? styleOf(draft.todo.unit.module),
          );
    if (!edit) continue;
    const list = marks.get(draft.path) ?? [];
    if (!list.some((each) => each.start === edit.start && each.text === edit.text)) list.push(edit);
    marks.set(draft.path, list);
  }
  return marks;
}

function markupMark(text: string, at: number, found: RuleNote): Edit | null {
  const mark = `<!-- ${todoText(found).replaceAll("--", "- -")} -->`;
  if (isMarked(marksAbove(text, at).join(""), found.rule)) return null;
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, at))?.[0] ?? "";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return { start: at, end: at, text: mark + eol + indent };
}

/** The comments that stand directly above a place of markup. */
function marksAbove(text: string, at: number): string[] {
  const comments: string[] = [];
  for (let end = at; ; ) {
    const above = text.slice(0, end).trimEnd();
    const start = above.endsWith("-->") ? above.lastIndexOf("<!--") : -1;
    if (start === -1) return comments;
    comments.push(above.slice(start));
    end = start;
  }
}
