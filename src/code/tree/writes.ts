import type { MemberExpression } from "@babel/types";
import type { Binding, NodePath } from "./path.ts";
import { valueReferences } from "./references.ts";
import { outermostWrapper } from "./unwrap.ts";

const MUTATORS = new Set(["assign", "defineProperty", "defineProperties", "setPrototypeOf"]);

/** Methods that change the array they are called on. */
const ARRAY_MUTATORS = new Set([
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
  "copyWithin",
]);

/**
 * Whether code in the module can change what a constant object holds: writes to a member, deletes, `Object.assign`,
 * `list.push`, also through a second name for it.
 */
export function writesTo(binding: Binding): boolean {
  return isChanged(binding, new Set());
}

function isChanged(binding: Binding, seen: Set<Binding>): boolean {
  if (seen.has(binding)) return false;
  seen.add(binding);
  return valueReferences(binding).some((reference) => {
    if (isWritten(reference)) return true;
    const second = secondName(outermostWrapper(reference));
    return second !== undefined && isChanged(second, seen);
  });
}

/** `const other = object`: what is done to `other` is done to the object. */
function secondName(path: NodePath): Binding | undefined {
  let value = path;
  while (value.parentPath?.is("MemberExpression") && value.key === "object")
    value = outermostWrapper(value.parentPath);
  const declarator = value.parentPath;
  if (!declarator?.is("VariableDeclarator") || value.key !== "init") return undefined;
  const id = declarator.get("id");
  return id.is("Identifier") ? id.scope.getBinding(id.node.name) : undefined;
}

/** Whether a reference to an object changes it, or a member of it. */
export function isWritten(reference: NodePath): boolean {
  let path = outermostWrapper(reference);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return false;
    if ((parent.is("MemberExpression") || parent.is("OptionalMemberExpression")) && path.key === "object") {
      path = outermostWrapper(parent);
      continue;
    }
    if (path === outermostWrapper(reference)) return isMutatorArgument(path);
    if (isPatternTarget(path, parent)) return true;
    if (parent.is("CallExpression") && path.key === "callee" && path.is("MemberExpression"))
      return ARRAY_MUTATORS.has(staticMember(path));
    if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return path.key === "left";
    if (parent.is("UpdateExpression")) return true;
    if (parent.is("UnaryExpression", { operator: "delete" })) return true;
    return isMutatorArgument(path);
  }
}

/** `[object.member] = ...`, `({ a: object.member } = ...)`. */
function isPatternTarget(path: NodePath, parent: NodePath): boolean {
  if (parent.is("ArrayPattern") || parent.is("RestElement")) return true;
  if (parent.is("AssignmentPattern")) return path.key === "left";
  return (
    parent.is("ObjectProperty") && path.key === "value" && parent.parentPath?.is("ObjectPattern") === true
  );
}

function staticMember(path: NodePath<MemberExpression>): string {
  const { property, computed } = path.node;
  return !computed && property.type === "Identifier" ? property.name : "";
}

function isMutatorArgument(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.is("CallExpression") || path.listKey !== "arguments" || path.key !== 0) return false;
  const callee = call.get("callee");
  if (!callee.is("MemberExpression") || callee.node.computed) return false;
  const object = callee.get("object");
  const property = callee.node.property;
  return (
    (object.is("Identifier", { name: "Object" }) || object.is("Identifier", { name: "Reflect" })) &&
    property.type === "Identifier" &&
    MUTATORS.has(property.name)
  );
}
