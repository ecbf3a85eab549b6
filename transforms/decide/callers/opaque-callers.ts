import { declaredBinding, type NodePath, valueReferences } from "../../../src/code/tree/index.ts";
import type { RuleNote } from "../../../src/rules/note.ts";
import type { Line } from "../../../src/rules/words.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { DecideFacts, UnitFindings } from "../../model.ts";

/**
 * The notes of a held call, where its options come from outside of the function with the places that call that function:
 * they are where the options can be seen. Source: contract, section 5.
 */
export function namingCallers(
  notes: readonly RuleNote[],
  attach: AttachCall,
  unit: UnitFindings,
  facts: DecideFacts,
): RuleNote[] {
  if (!notes.some(({ rule }) => rule === "opaque-options")) return [...notes];
  const callers = callersOf(attach.call, unit, facts);
  if (callers.length === 0) return [...notes];
  return notes.map((note) =>
    note.rule === "opaque-options" ? { ...note, facts: { ...note.facts, callers } } : note,
  );
}

function callersOf(call: NodePath, unit: UnitFindings, facts: DecideFacts): Line[] {
  const { path } = unit.module;
  for (let fn = call.getFunctionParent(); fn; fn = fn.getFunctionParent()) {
    const holder = fn.is("FunctionDeclaration") ? fn : fn.parentPath;
    const binding =
      holder && (holder === fn || holder.is("VariableDeclarator")) ? declaredBinding(holder) : null;
    if (!binding) continue;
    const wrapper = fn;
    const own = valueReferences(binding)
      .filter((reference) => !reference.isDescendant(wrapper) && isUse(reference))
      .map((reference) => ({ path, line: reference.line }));
    return uniqueLines([
      ...own,
      ...facts.callsOf(path, binding).map((each) => ({ path: each.file.path, line: each.line })),
    ]);
  }
  return [];
}

function uniqueLines(places: readonly Line[]): Line[] {
  return [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
}

/** An export hands the function on; its callers are looked for in the other files. */
function isUse(reference: NodePath): boolean {
  return (
    !reference.is("ExportNamedDeclaration") &&
    !reference.is("ExportDefaultDeclaration") &&
    !reference.parentPath?.is("ExportSpecifier") &&
    !reference.parentPath?.is("ExportDefaultDeclaration")
  );
}
