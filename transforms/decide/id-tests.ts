import {
  type Binding,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  unwrapped,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { originOf } from "../../src/code/values/origin.ts";
import type { ClientId } from "../find/attach/client-id.ts";
import type { DecideFacts } from "../model.ts";

/**
 * Where code asks whether something that an id is read from is there, in any file that names it: conditions, negations, comparisons. What
 * runs behind them is not asked.
 */
export function idTests({ path }: ClientId, facts: DecideFacts): NodePath[] {
  const binding = declaredRoot(path);
  if (!binding) return [];
  return [...valueReferences(binding), ...facts.callsOf(binding.path.file.path, binding)].flatMap(
    (reference) => testAround(reference) ?? [],
  );
}

function declaredRoot(id: NodePath): Binding | null {
  let root = unwrapped(id);
  while (isMember(root)) root = unwrapped(root.get("object"));
  return originOf(root)?.binding ?? null;
}

function testAround(reference: NodePath): NodePath | null {
  for (let path = outermostWrapper(reference); path.parentPath; path = outermostWrapper(path.parentPath)) {
    const { parentPath: parent, key } = path;
    if (key === "test" || key === "discriminant") return path;
    if (parent.is("LogicalExpression", { operator: "&&" }) && key === "left") return path;
    if (parent.is("UnaryExpression", { operator: "!" })) return parent;
    if (parent.is("BinaryExpression") && /^[!=]==?$/.test(parent.node.operator)) return parent;
    if (isCall(parent) && path.listKey === "arguments")
      return unwrapped(parent.get("callee")).is("Identifier", { name: "Boolean" }) ? parent : null;
    if (!(isMember(parent) && key === "object")) return null;
  }
  return null;
}
