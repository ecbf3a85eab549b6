import type { Binding, NodePath } from "@babel/traverse";
import { valueReferences } from "./source-module.ts";
import { dressed } from "./unwrap.ts";

const MUTATORS = new Set(["assign", "defineProperty", "defineProperties", "setPrototypeOf"]);

/** Whether code in the module can change what a constant object holds: writes to a member, deletes, `Object.assign`. */
export function writesTo(binding: Binding): boolean {
  return valueReferences(binding).some((reference) => isWritten(reference));
}

function isWritten(reference: NodePath): boolean {
  let path = dressed(reference);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return false;
    if ((parent.isMemberExpression() || parent.isOptionalMemberExpression()) && path.key === "object") {
      path = dressed(parent);
      continue;
    }
    if (path === dressed(reference)) return isMutatorArgument(path);
    if (parent.isAssignmentExpression() || parent.isForXStatement()) return path.key === "left";
    if (parent.isUpdateExpression()) return true;
    if (parent.isUnaryExpression({ operator: "delete" })) return true;
    return isMutatorArgument(path);
  }
}

function isMutatorArgument(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.listKey !== "arguments" || path.key !== 0) return false;
  const callee = call.get("callee");
  if (!callee.isMemberExpression() || callee.node.computed) return false;
  const object = callee.get("object");
  const property = callee.node.property;
  return (
    (object.isIdentifier({ name: "Object" }) || object.isIdentifier({ name: "Reflect" })) &&
    property.type === "Identifier" &&
    MUTATORS.has(property.name)
  );
}
