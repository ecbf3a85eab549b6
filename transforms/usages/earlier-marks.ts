import type { Range } from "../../src/code/blocks/ranges.ts";
import { removeStatement } from "../../src/code/edits/statement-ranges.ts";
import { indentAt } from "../../src/code/edits/style.ts";
import { groupBy } from "../../src/code/group-by.ts";
import { levelOf, outcomeOf } from "../../src/rules/say.ts";
import type { Findings, TaggedEdit } from "../model.ts";
import { isReworded } from "../rewrite/todo-marks.ts";
import type { UsageDraft } from "./usage-draft.ts";

const MARK = /TODO\(rupt-migrate\)(?:: ([\w-]+))?/g;

interface Mark extends Range {
  /** The rule that it names. */
  rule: string | undefined;
}

/**
 * The usage that each mark stands above, if that still is what the mark's rule says; any, where a person wrote the mark anew. A usage
 * below another mark of the same rule is that one's; a further one in the statement below both is that of the mark above all of it.
 */
export function markedUsages(
  drafts: readonly UsageDraft[],
  marks: readonly Mark[],
  text: string,
): Map<Mark, Range> {
  const marked = new Map<Mark, Range>();
  for (const mark of [...marks].sort((a, b) => b.start - a.start)) {
    const { rule, end } = mark;
    const isAny = isReworded(rule);
    const others = marks.filter((each) => each.rule === rule && each.start >= end);
    const taken = new Set(others.map((each) => marked.get(each)?.start));
    const until = Math.min(...others.map(({ start }) => start));
    const [first] = drafts
      .filter(
        ({ start, kind, notes }) =>
          start >= end &&
          kind !== "todo" &&
          notes.some((each) => (isAny || each.rule === rule) && levelOf(each) === "action") &&
          (start < until || (!taken.has(start) && isDeeper(text, mark, start))),
      )
      .sort((x, y) => x.start - y.start);
    if (first) marked.set(mark, { start: first.start, end: first.end });
  }
  return marked;
}

/** Whether code belongs to the statement below a mark: all lines up to it are further in than the statement's first. */
function isDeeper(text: string, { start, end }: Range, place: number): boolean {
  const own = indentAt(text, start).length;
  const lines = text
    .slice(end, place)
    .split(/\r\n|\n|\r/)
    .slice(1);
  const first = lines.findIndex((line) => !/^\s*(?:\/\/|$)/.test(line));
  return lines.slice(first + 1).every((line) => line.trim() === "" || line.search(/\S/) > own);
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

/** A mark as the program writes it: what a person wrote there stays. */
const WRITTEN = /^\/\/ TODO\(rupt-migrate\): [\w-]+: /;

/**
 * Marks of an earlier run that this one settles, because a decision was taken since, are no work: those that are taken out with the
 * code below them, and those above a use that is done, which are removed.
 *
 * @param texts the files' text before the run
 * @param planned the edits of the run, by file
 */
export function settleMarks(
  drafts: readonly UsageDraft[],
  texts: ReadonlyMap<string, string>,
  planned: ReadonlyMap<string, readonly TaggedEdit[]>,
): { drafts: UsageDraft[]; edits: Map<string, TaggedEdit[]> } {
  const edits = new Map<string, TaggedEdit[]>();
  const settled = new Set<UsageDraft>();
  for (const [path, own] of groupBy(drafts, (draft) => draft.path)) {
    const text = texts.get(path);
    if (text === undefined) continue;
    const uses = own.filter(({ kind }) => kind !== "todo");
    for (const mark of own) {
      if (mark.kind !== "todo") continue;
      if (
        planned
          .get(path)
          ?.some((edit) => edit.text === "" && edit.start <= mark.start && mark.end <= edit.end)
      ) {
        settled.add(mark);
        continue;
      }
      if (mark.because.length > 0 || !WRITTEN.test(text.slice(mark.start, mark.end))) continue;
      const below = uses.find(({ start }) => start >= mark.end);
      if (!below || below.held || outcomeOf(below.notes) === "manual") continue;
      if (!isDirectlyAbove(text.slice(mark.end, below.start))) continue;
      settled.add(mark);
      const edit: TaggedEdit = { ...removeStatement(text, mark.start, mark.end), step: "todo" };
      edits.set(path, [...(edits.get(path) ?? []), edit]);
    }
  }
  return {
    drafts: drafts.map((draft) => (settled.has(draft) ? { ...draft, notes: [], because: [] } : draft)),
    edits,
  };
}

/** Whether nothing but other marks stands between a mark and the line of a use. */
const isDirectlyAbove = (between: string): boolean =>
  between
    .split(/\r\n?|\n/)
    .slice(0, -1)
    .every((line) => line.trim() === "" || WRITTEN.test(line.trim()));
