import {
  argumentsOf,
  type Binding,
  bindingOfFunction,
  declaredName,
  isCall,
  isClassMember,
  type NodePath,
  outermostWrapper,
  standsIn,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { isExportedByName } from "../attach/response/response-use.ts";
import { type Around, isEmptied, isGone } from "./around.ts";
import { discard, isExportedDeclaration } from "./discard.ts";
import { isInText, nameOfPrivate, namesOf, privateMember } from "./private-members.ts";
import { promiseLinks } from "./promise-links.ts";

/**
 * Takes out the calls of functions that do nothing any more, where all of them are seen and only wait for them. What nobody calls
 * then is removed like any other declaration.
 * @returns whether anything has changed
 */
export function emptiedFunctions(around: Around, isKept: (binding: Binding) => boolean): boolean {
  const before = around.gone.size;
  for (const fn of emptied(around)) {
    const calls = readsOf(fn, around, isKept);
    // A call that cannot be taken out keeps the others: half of them gone would say nothing.
    const { gone, kept, edits } = around;
    const trial = { ...around, gone: new Set(gone), kept: new Set(kept), edits: new Map(edits) };
    if (calls === null || calls.length === 0 || !calls.every((each) => isTakenOut(each, trial))) continue;
    for (const path of trial.gone) around.gone.add(path);
    for (const path of trial.kept) around.kept.add(path);
    for (const [path, edits] of trial.edits) around.edits.set(path, edits);
  }
  return around.gone.size > before;
}

/** The names of functions that do nothing any more and stay. */
export const emptiedNames = (around: Around): string[] =>
  emptied(around).flatMap((fn) => bindingOfFunction(fn)?.identifier.name ?? methodName(fn) ?? []);

/** Functions of which nothing is left but what stands around their body. */
function emptied(around: Around): NodePath[] {
  return [...around.edits.keys()].filter((path) => {
    if (!path.is("Function") || path.node.generator || isGone(path, around)) return false;
    const body: NodePath = path.get("body");
    const params: NodePath[] = path.get("params");
    return isEmptied(body, around) && params.every((each) => each.is("Identifier") || onlyReads(each));
  });
}

/** All that may call a function; null where others may. */
function readsOf(fn: NodePath, around: Around, isKept: (binding: Binding) => boolean): NodePath[] | null {
  if (isClassMember(fn)) {
    if (nameOfPrivate(fn) === null) return null;
    if (isInText(fn, (path) => isGone(path, around))) return null;
    const names = namesOf(fn, (path) => isGone(path, around)).map((each) =>
      each.parentPath?.is("PrivateName") ? each.parentPath : each,
    );
    const reads = names.map(({ parentPath }) => parentPath);
    return reads.every((each) => each !== null && privateMember(each) === fn)
      ? reads.flatMap((each) => each ?? [])
      : null;
  }
  const binding = bindingOfFunction(fn);
  if (!binding?.constant || isKept(binding) || isExportedByName(binding)) return null;
  if (binding.path.parentPath?.is("ExportDeclaration") || isExportedDeclaration(binding.path)) return null;
  return valueReferences(binding).filter((each) => !isGone(each, around) && !standsIn(each, fn));
}

function methodName(fn: NodePath): string | undefined {
  const parent = fn.parentPath;
  const holder = parent?.is("ClassProperty") || parent?.is("ObjectProperty") ? parent : fn;
  return declaredName(holder) ?? undefined;
}

/** `await leave(user);`, `leave(user).catch(report);` */
function isTakenOut(reference: NodePath, around: Around): boolean {
  const path = outermostWrapper(reference);
  const call = path.parentPath;
  if (!isCall(call) || path.key !== "callee" || !argumentsOf(call).every(onlyReads)) return false;
  const links = promiseLinks(call);
  return links !== null && links.cuts === null && discard(links.top, around);
}
