import { bindingOfFunction, type NodePath, outermostWrapper, valueReferences } from "../tree/index.ts";
import { isOnlyExported } from "./common-js.ts";
import { isWithoutEffects } from "./without-effects.ts";

const THE_END = Number.POSITIVE_INFINITY;

/**
 * Whether code may run while its own module loads. What CommonJS only hands out does not: other modules call it. Up to a statement in
 * the middle that is not so sure, because a `require` before it may lead back here.
 */
export const mayRunWhileLoading = (path: NodePath): boolean => mayRunBefore(path, THE_END);

/**
 * Whether code may run before the top-level statement with this index is reached: it stands in an earlier one, or in a
 * function that an earlier one reads.
 */
export function mayRunBefore(path: NodePath, index: number, seen = new Set<NodePath>()): boolean {
  const statement = path.findParent((parent) => parent.parentPath?.is("Program") === true) ?? path;
  const own = typeof statement.key === "number" ? statement.key : 0;
  const fn = outermostFunction(path);
  if (!fn) return own < index;
  if (index === THE_END && isOnlyExported(fn)) return false;
  if (seen.has(fn)) return false;
  seen.add(fn);
  const holder = index === THE_END ? holderOf(fn) : fn;
  const binding = bindingOfFunction(holder);
  if (!binding) return own < index && !(index === THE_END && isDefaultExport(holder));
  if (!fn.is("FunctionDeclaration") && own >= index) return false;
  return valueReferences(binding).some((reference) => {
    // An export only hands the function out: nobody calls it before the module has run.
    if (reference.parentPath?.is("ExportSpecifier") || reference.is("ExportDeclaration")) return false;
    if (index === THE_END && isOnlyExported(reference)) return false;
    return mayRunBefore(reference, index, seen);
  });
}

export function outermostFunction(path: NodePath): NodePath | null {
  let outermost: NodePath | null = null;
  for (let at: NodePath | null = path; at; at = at.parentPath) if (at.is("Function")) outermost = at;
  return outermost;
}

/** The object literal or the class that has a function as a method, and by which alone it can be had; else the function itself. */
function holderOf(value: NodePath): NodePath {
  const { parentPath: parent, key } = outermostWrapper(value);
  const isMember = value.is("ObjectMethod") || value.is("ClassMethod") || value.is("ClassPrivateMethod");
  const around = isMember ? value.parentPath : key === "value" ? (parent?.parentPath ?? null) : null;
  if (around?.is("ObjectExpression")) return holderOf(around);
  const owner = around?.is("ClassBody") ? around.parentPath : null;
  return owner?.is("Class") && isWithoutEffects(owner) ? holderOf(owner) : value;
}

const isDefaultExport = (value: NodePath): boolean =>
  outermostWrapper(value).parentPath?.is("ExportDefaultDeclaration") === true;
