import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { callbackTraits } from "../../find/attach/callbacks/callbacks.ts";
import type { DecideFacts } from "../../model.ts";
import { givenAt, MAX_DEPTH, parameterReads, usesOf } from "./parameters.ts";

/**
 * What a logout callback expects that a function takes as a parameter, or a component as a prop, where a caller that is seen
 * gives it one.
 */
export function notesOfGivenCallbacks(attach: AttachCall, facts: DecideFacts): RuleNote[] {
  const given = attach.steps
    .filter((step) => step.do === "rename" && step.to === "on_logout")
    .flatMap(({ entry }) => (callbackTraits(entry.value) ? [] : givenFor(entry.value, facts, 0)));
  const traits = given.flatMap((each) => callbackTraits(each) ?? []);
  const found: RuleNote[] = [];
  if (traits.some(({ takesArgument }) => takesArgument))
    found.push(note("on-logout-argument", { reads: "argument" }));
  if (traits.some(({ canReturnFalse }) => canReturnFalse)) found.push(note("on-logout-false"));
  return found.filter(({ rule }) => !attach.notes.some((each) => each.rule === rule));
}

/** The values that callers give for what an expression reads of a parameter. */
function givenFor(value: NodePath, facts: DecideFacts, depth: number): NodePath[] {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return [];
  const again = (next: NodePath) => givenFor(next, facts, depth + 1);
  if (path.is("LogicalExpression")) return [...again(path.get("left")), ...again(path.get("right"))];
  return parameterReads(path).flatMap(({ fn, place, members, without }) => [
    ...(without ? [without] : []),
    ...usesOf(fn, facts)
      .flatMap((use) => givenAt(use, place, members))
      .flatMap((given) => [given, ...again(given)]),
  ]);
}
