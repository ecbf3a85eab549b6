import type {
  ParenthesizedExpression,
  TSAsExpression,
  TSNonNullExpression,
  TSSatisfiesExpression,
  TSTypeAssertion,
  TypeCastExpression,
} from "@babel/types";
import type { NodePath } from "./path.ts";

type Wrapper =
  | TSAsExpression
  | TSSatisfiesExpression
  | TSNonNullExpression
  | TSTypeAssertion
  | TypeCastExpression
  | ParenthesizedExpression;

/** Whether a node has the value of the expression inside: casts, non-null marks, parentheses. */
export function isTransparentWrapper(path: NodePath): path is NodePath<Wrapper> {
  return (
    path.is("TSAsExpression") ||
    path.is("TSSatisfiesExpression") ||
    path.is("TSNonNullExpression") ||
    path.is("TSTypeAssertion") ||
    path.is("TypeCastExpression") ||
    path.is("ParenthesizedExpression")
  );
}

/** The expression inside transparent wrappers. */
export function unwrapped(path: NodePath): NodePath {
  let inner = path;
  while (isTransparentWrapper(inner)) inner = inner.get("expression");
  return inner;
}

/** The outermost transparent wrapper of an expression, or the expression itself. */
export function outermostWrapper(path: NodePath): NodePath {
  let outer = path;
  while (outer.parentPath && isTransparentWrapper(outer.parentPath) && outer.key === "expression")
    outer = outer.parentPath;
  return outer;
}
