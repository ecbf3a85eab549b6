import type { Node, ObjectMethod, ObjectProperty } from "@babel/types";
import type { NodePath } from "./path.ts";

/** The name that a member access reads, when it is written out: `a.b`, `a["b"]`. */
export function staticName(path: NodePath): string | null {
  if (!path.is("MemberExpression") && !path.is("OptionalMemberExpression")) return null;
  const { property, computed } = path.node;
  if (!computed) return property.type === "Identifier" ? property.name : null;
  if (property.type === "StringLiteral") return property.value;
  if (property.type === "NumericLiteral") return String(property.value);
  if (property.type === "TemplateLiteral" && property.expressions.length === 0)
    return property.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The name of a property, when it is written out. */
export function keyName(path: NodePath<ObjectProperty> | NodePath<ObjectMethod>): string | null {
  const { key, computed } = path.node;
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "StringLiteral") return key.value;
  if (key.type === "NumericLiteral") return String(key.value);
  return null;
}

/** What an import or export specifier, or a member of an enum, is called. */
export function importedName(
  node: { type: "Identifier"; name: string } | { type: "StringLiteral"; value: string },
): string {
  return node.type === "Identifier" ? node.name : node.value;
}

/** Whether the key of a property can be one of these names: a glance at the node, before its path is made. */
export function mayBeNamed(key: Node, computed: boolean, names: ReadonlySet<string>): boolean {
  return computed || key.type !== "Identifier" || names.has(key.name);
}
