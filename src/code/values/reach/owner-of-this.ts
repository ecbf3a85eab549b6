import { type NodePath, outermostWrapper } from "../../tree/index.ts";

/** The object literal or the class that `this` is at a place; null where it is something else. */
export function ownerOfThis(self: NodePath): NodePath | null {
  const around = self.findParent(
    (each) =>
      (each.is("Function") && !each.is("ArrowFunctionExpression")) ||
      each.is("StaticBlock") ||
      each.is("ClassProperty") ||
      each.is("ClassPrivateProperty"),
  );
  if (!around) return null;
  if (around.is("ObjectMethod")) return around.parentPath;
  if (around.is("FunctionExpression")) {
    const property = outermostWrapper(around).parentPath;
    return property?.is("ObjectProperty") ? property.parentPath : null;
  }
  const isStatic = around.is("StaticBlock") || ("static" in around.node && around.node.static === true);
  return isStatic ? (around.parentPath?.parentPath ?? null) : null;
}
