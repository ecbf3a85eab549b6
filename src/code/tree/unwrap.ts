import type { NodePath } from "./node-path.ts";

/** Whether a node only dresses an expression: casts, non-null marks, parentheses. */
export function isDressing(path: NodePath): boolean {
  return (
    path.is("TSAsExpression") ||
    path.is("TSSatisfiesExpression") ||
    path.is("TSNonNullExpression") ||
    path.is("TSTypeAssertion") ||
    path.is("TypeCastExpression") ||
    path.is("ParenthesizedExpression")
  );
}

/** The expression under casts, non-null marks and parentheses. */
export function unwrapped(path: NodePath): NodePath {
  let inner = path;
  while (isDressing(inner)) inner = inner.get("expression") as NodePath;
  return inner;
}

/** The outermost expression that is only this one, dressed. */
export function outermostWrapper(path: NodePath): NodePath {
  let outer = path;
  while (outer.parentPath && isDressing(outer.parentPath) && outer.key === "expression")
    outer = outer.parentPath;
  return outer;
}
