import type {
  CallExpression,
  MemberExpression,
  OptionalCallExpression,
  OptionalMemberExpression,
} from "@babel/types";
import type { NodePath } from "./path.ts";

/** `f()` and `f?.()`. */
export function isCall(
  path: NodePath | null | undefined,
): path is NodePath<CallExpression> | NodePath<OptionalCallExpression> {
  return path?.is("CallExpression") === true || path?.is("OptionalCallExpression") === true;
}

/** `a.b`, `a["b"]`, `a?.b`. */
export function isMember(
  path: NodePath | null | undefined,
): path is NodePath<MemberExpression> | NodePath<OptionalMemberExpression> {
  return path?.is("MemberExpression") === true || path?.is("OptionalMemberExpression") === true;
}

/** What a call or a construction is given; nothing for other nodes. */
export function argumentsOf(path: NodePath): NodePath[] {
  return isCall(path) || path.is("NewExpression") ? path.get("arguments") : [];
}

/** What a call calls; null for other nodes. */
export function calleeOf(path: NodePath): NodePath | null {
  return isCall(path) ? path.get("callee") : null;
}
