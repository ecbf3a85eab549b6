import type { NodePath } from "@babel/traverse";

/** Whether a node only dresses an expression: casts, non-null marks, parentheses. */
export function isDressing(path: NodePath): boolean {
  return (
    path.isTSAsExpression() ||
    path.isTSSatisfiesExpression() ||
    path.isTSNonNullExpression() ||
    path.isTSTypeAssertion() ||
    path.isTypeCastExpression() ||
    path.isParenthesizedExpression()
  );
}

/** The expression under casts, non-null marks and parentheses. */
export function unwrapped(path: NodePath): NodePath {
  let inner = path;
  while (isDressing(inner)) inner = inner.get("expression") as NodePath;
  return inner;
}

/** The outermost expression that is only this one, dressed. */
export function dressed(path: NodePath): NodePath {
  let outer = path;
  while (outer.parentPath && isDressing(outer.parentPath) && outer.key === "expression")
    outer = outer.parentPath;
  return outer;
}
