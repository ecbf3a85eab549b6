import type { Range } from "../../src/code/blocks/mask.ts";
import { levelOf } from "../../src/rules/say.ts";
import type { Findings } from "../model.ts";
import type { UsageDraft } from "./usage-draft.ts";

const MARK = /TODO\(rupt-migrate\)(?:: ([\w-]+))?/g;

interface Mark extends Range {
  /** The rule that it names. */
  rule: string | undefined;
}

/** The usage that a mark stands above, if that still is what the mark's rule says. */
export function markedUsage(drafts: readonly UsageDraft[], rule: string | undefined, end: number): Range[] {
  const below = drafts
    .filter(
      ({ start, kind, notes }) =>
        start >= end &&
        kind !== "todo" &&
        notes.some((each) => each.rule === rule && levelOf(each) === "action"),
    )
    .sort((a, b) => a.start - b.start);
  return below.slice(0, 1).map((draft) => ({ start: draft.start, end: draft.end }));
}

/** Marks of an earlier run: in comments of the scripts, and in comments of the markup. */
export function todoMarks(file: Findings): Mark[] {
  const marks: Mark[] = [];
  const inScripts = file.modules.flatMap((module) => module.unit.blocks);
  for (const module of file.modules) {
    for (const comment of module.comments) {
      const [mark] = comment.value.matchAll(MARK);
      if (mark) marks.push({ start: comment.start, end: comment.end, rule: mark[1] });
    }
  }
  for (const match of file.text.matchAll(MARK)) {
    if (inScripts.some((block) => match.index >= block.start && match.index < block.end)) continue;
    const open = file.text.lastIndexOf("<!--", match.index);
    const close = file.text.indexOf("-->", match.index);
    if (open >= 0 && close >= 0 && file.text.lastIndexOf("-->", match.index) < open)
      marks.push({ start: open, end: close + 3, rule: match[1] });
  }
  return marks;
}
