import type { Node } from "@babel/types";
import { resolveReference } from "../../../src/code/resolve-reference.ts";
import {
  type Binding,
  CHILD_KEYS,
  isCall,
  isMember,
  type NodePath,
  unwrapped,
} from "../../../src/code/tree/index.ts";

/** A text that is written out in some file. */
export interface WrittenText {
  file: string;
  start: number;
  end: number;
  /** Null for a template with expressions in it. */
  value: string | null;
}

/** Functions that give back what they are given in another form. What other calls give is not in the source. */
const CONVERSIONS: ReadonlySet<string> = new Set("String atob btoa decodeURIComponent unescape".split(" "));

/**
 * The texts that an expression may take its value from: its own, and those of the names that it reads, over fallbacks, later
 * values, defaults and class fields. A secret is one of them whichever is taken when the program runs.
 *
 * @example secretSources(S) // with `const S = process.env.S ?? "x"`: the text "x"
 */
export function secretSources(value: NodePath): WrittenText[] {
  const found: WrittenText[] = [];
  const seen = new Set<Node>();
  const waiting: NodePath[] = [value];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (seen.has(path.node)) continue;
    seen.add(path.node);
    visit(path);
  }
  return found;

  function visit(path: NodePath): void {
    const { node, file } = path;
    if (node.type === "StringLiteral" || node.type === "TemplateLiteral") {
      const text = node.type === "StringLiteral" ? node.value : (node.quasis[0]?.value.cooked ?? null);
      const whole = node.type === "StringLiteral" || node.quasis.length === 1;
      found.push({ file: file.path, ...path.range, value: whole ? text : null });
      return;
    }
    if (path.is("Function") || path.is("Class")) return;
    if (path.is("BinaryExpression") && path.node.operator !== "+") return;
    if (path.is("Identifier")) {
      const binding = path.scope.getBinding(path.node.name);
      if (binding) waiting.push(...valuesOf(binding));
    }
    if (path.is("Identifier") || path.is("MemberExpression") || path.is("OptionalMemberExpression")) {
      const target = resolveReference(path);
      if (target) waiting.push(target);
      else if (isMember(path)) waiting.push(...(fieldOf(path) ?? [unwrapped(path.get("object"))]));
      return;
    }
    if (isCall(path)) {
      const callee = unwrapped(path.get("callee"));
      // `"x".trim()` is made of "x".
      if (isMember(callee)) waiting.push(unwrapped(callee.get("object")));
      else if (callee.is("Identifier") && CONVERSIONS.has(callee.node.name))
        waiting.push(...path.get("arguments"));
      return;
    }
    for (const key of CHILD_KEYS[node.type] ?? []) {
      if (key === "key" || (key === "test" && path.is("ConditionalExpression"))) continue;
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child])
        if (each) waiting.push(file.tree.pathOf(each));
    }
  }
}

/** What a name is given where it is declared, by default, and later. */
export function valuesOf(binding: Binding): NodePath[] {
  const values: NodePath[] = [];
  const add = (path: NodePath | null): void => {
    if (path) values.push(path);
  };
  if (binding.path.is("VariableDeclarator") && binding.path.get("id").is("Identifier"))
    add(binding.path.get("init"));
  const { parentPath } = binding.path.file.tree.pathOf(binding.identifier);
  if (parentPath?.is("AssignmentPattern")) add(parentPath.get("right"));
  for (const change of binding.constantViolations)
    if (change.is("AssignmentExpression")) add(change.get("right"));
  return values;
}

/** The values of `this.name` in its class, or null where the member is no field of a class here. */
function fieldOf(path: NodePath): NodePath[] | null {
  const { node } = path;
  if (node.type !== "MemberExpression" || node.computed || node.object.type !== "ThisExpression") return null;
  const owner = path.findParent((each) => each.is("Class"));
  if (!owner?.is("Class")) return null;
  const name = nameOf(node.property);
  const values: NodePath[] = [];
  for (const member of owner.get("body").get("body")) {
    if (!member.is("ClassProperty") && !member.is("ClassPrivateProperty")) continue;
    const value = member.get("value");
    if (value && nameOf(member.node.key) === name) values.push(value);
  }
  for (const { left, right } of path.file.tree.of("AssignmentExpression"))
    if (
      left.type === "MemberExpression" &&
      left.object.type === "ThisExpression" &&
      nameOf(left.property) === name
    )
      values.push(path.file.tree.pathOf(right));
  return values;
}

function nameOf(key: Node): string | null {
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return key.type === "StringLiteral" ? key.value : null;
}
