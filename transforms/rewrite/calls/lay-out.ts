import { applyWithin, type Edit } from "../../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import { indentAt, type Style } from "../../../src/code/edits/style.ts";
import type { NodePath, Range } from "../../../src/code/tree/index.ts";
import type { AttachCall } from "../../find/attach/attach-facts.ts";
import type { TaggedEdit } from "../../model.ts";
import { breakWideObject } from "../broken-objects.ts";
import { clauseGap } from "./arrow-body.ts";
import { laidOutChain } from "./chain-layout.ts";
import { joinedAround, joinedElement, joinedLine, joinedTag } from "./join-lines.ts";

/**
 * Lays out each rewritten call, and what it stands in, as the repo's formatter would.
 *
 * @param edits all edits of the file so far
 * @returns those, with the layout
 */
export function laidOutCalls(
  attaches: Iterable<AttachCall>,
  edits: readonly TaggedEdit[],
  style: Style,
): readonly TaggedEdit[] {
  // What stands in the callback of a chain is laid out before the chain.
  const calls = [...attaches].sort((a, b) => b.call.range.start - a.call.range.start);
  const settled: TaggedEdit[] = [];
  let open = edits;
  for (const attach of calls) {
    const lines = linesOf(attach.call);
    const near: TaggedEdit[] = [];
    const others: TaggedEdit[] = [];
    for (const edit of open) {
      // No call that comes now stands so far down.
      if (edit.start > lines.end) settled.push(edit);
      else (edit.end >= lines.start ? near : others).push(edit);
    }
    open = [...others, ...laidOut(attach, near, style)];
  }
  return [...open, ...settled];
}

/** The lines of the statement of the file that a call stands in: no layout looks further. */
function linesOf(call: NodePath): Range {
  const { range } = call.findParent((path) => path.parentPath?.is("Program") === true) ?? call;
  const { text } = call.file;
  return { start: lineStartOf(text, range.start), end: lineEndOf(text, range.end) };
}

function laidOut(
  { call, options, steps }: AttachCall,
  near: TaggedEdit[],
  style: Style,
): readonly TaggedEdit[] {
  const chain = laidOutChain(call, near, style);
  let edits: TaggedEdit[] = chain ?? near;
  const add = (more: readonly Edit[]) => {
    edits = [...edits, ...more.map((edit): TaggedEdit => ({ ...edit, step: "attach-to-access" }))];
  };
  if (!chain) add(joinedLine(call, edits, style));
  const spelled = options?.shared.flatMap(({ reference, spread }) => (spread ? [] : [reference])) ?? [];
  const objects = [...(options?.objects ?? []), ...spelled].filter((each) => each.isDescendant(call));
  for (const object of chain ? [] : objects) edits = breakWideObject(object, edits, style) ?? edits;
  const renamed = steps.flatMap((step) => (step.do === "rename" ? [step.entry.value] : []));
  for (const inner of [objects[0] ?? call, ...renamed])
    if (inner.file === call.file) edits = joinedAround(inner, edits, style) ?? edits;
  add(joinedTag(call, edits, style));
  add(joinedElement(call, edits, style));
  add(braced(call, near, edits, style));
  return edits;
}

/** Braces around what an `if` runs, where the layout took it to more lines than it had. Source: contract, 11.2. */
function braced(call: NodePath, before: readonly Edit[], edits: readonly Edit[], style: Style): Edit[] {
  const gap = clauseGap(call);
  const statement = call.findParent((each) => each.is("Statement"));
  const holder = statement?.parentPath;
  if (!gap || !statement || !holder?.is("IfStatement")) return [];
  const { text } = call.file;
  const { start } = gap;
  const { end } = statement.range;
  // What was joined around the call stands on one line.
  if (edits.some((edit) => edit.start < start && edit.end > start)) return [];
  const linesWith = (all: readonly Edit[]) =>
    applyWithin(
      text,
      { start, end },
      all.filter((edit) => edit.start >= start && edit.end <= end),
    ).split(/\r\n|\n|\r/).length;
  if (linesWith(edits) <= linesWith(before)) return [];
  const comment = /^[ \t]*\/\/.*/.exec(text.slice(end, lineEndOf(text, end)))?.[0] ?? "";
  const at = end + comment.trimEnd().length;
  const hasElse = statement.key === "consequent" && holder.node.alternate !== null;
  const behind = hasElse ? /^(\s*)else\b/.exec(text.slice(at))?.[1] : "";
  if (behind === undefined) return [];
  const close = `${style.eol}${indentAt(text, holder.range.start)}}${hasElse ? " " : ""}`;
  return [
    { start, end: start, text: " {" },
    { start: at, end: at + behind.length, text: close },
  ];
}
