import type { Node } from "@babel/types";
import { type FoldContext, resolveReference } from "../code/fold.ts";
import type { Binding, NodePath } from "../code/tree/node-path.ts";
import { CHILD_KEYS } from "../code/tree/node-tables.ts";
import { unwrapped } from "../code/tree/unwrap.ts";

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

type Place = { path: NodePath; context: FoldContext };

/**
 * The texts that an expression may take its value from: its own, and those of the names that it reads, over fallbacks, later
 * values, defaults and class fields. A secret is one of them whichever is taken when the program runs.
 *
 * @example secretSources(S, context) // with `const S = process.env.S ?? "x"`: the text "x"
 */
export function secretSources(value: NodePath, context: FoldContext): WrittenText[] {
  const found: WrittenText[] = [];
  const seen = new Set<Node>();
  const waiting: Place[] = [{ path: value, context }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (seen.has(place.path.node)) continue;
    seen.add(place.path.node);
    visit(place);
  }
  return found;

  function visit({ path, context: at }: Place): void {
    const { node } = path;
    if (node.type === "StringLiteral" || node.type === "TemplateLiteral") {
      const { start, end } = node;
      const text = node.type === "StringLiteral" ? node.value : (node.quasis[0]?.value.cooked ?? null);
      const whole = node.type === "StringLiteral" || node.quasis.length === 1;
      if (typeof start === "number" && typeof end === "number")
        found.push({ file: at.module.path, start, end, value: whole ? text : null });
      return;
    }
    if (path.is("Function") || path.is("Class")) return;
    if (path.is("BinaryExpression") && path.node.operator !== "+") return;
    if (path.is("Identifier")) {
      const binding = at.module.bindingAt(path.node.name, node);
      if (binding) waiting.push(...valuesOf(binding, at));
    }
    if (path.is("Identifier") || path.is("MemberExpression") || path.is("OptionalMemberExpression")) {
      const target = resolveReference(path, at);
      if (target && !("enumValue" in target)) waiting.push(target);
      else if (!path.is("Identifier")) waiting.push(...(fieldOf(path, at) ?? [inner(path, "object", at)]));
      return;
    }
    if (path.is("CallExpression") || path.is("OptionalCallExpression")) {
      const callee = unwrapped(path.get("callee") as NodePath);
      // `"x".trim()` is made of "x".
      if (callee.is("MemberExpression") || callee.is("OptionalMemberExpression"))
        waiting.push(inner(callee, "object", at));
      else if (callee.is("Identifier") && CONVERSIONS.has(callee.node.name))
        waiting.push(...(path.get("arguments") as NodePath[]).map((each) => ({ path: each, context: at })));
      return;
    }
    for (const key of CHILD_KEYS[node.type] ?? []) {
      if (key === "key" || (key === "test" && path.is("ConditionalExpression"))) continue;
      const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
      for (const each of Array.isArray(child) ? child : [child])
        if (each) waiting.push({ path: at.module.tree.pathOf(each), context: at });
    }
  }
}

const inner = (path: NodePath, key: string, context: FoldContext): Place => ({
  path: unwrapped(path.get(key) as NodePath),
  context,
});

/** What a name is given where it is declared, by default, and later. */
export function valuesOf(binding: Binding, context: FoldContext): Place[] {
  const values: Place[] = [];
  const add = (path: NodePath | null | undefined): void => {
    if (path?.node) values.push({ path, context });
  };
  if (binding.path.is("VariableDeclarator") && binding.path.get("id").is("Identifier"))
    add(binding.path.get("init") as NodePath);
  const { parentPath } = context.module.tree.pathOf(binding.identifier);
  if (parentPath?.is("AssignmentPattern")) add(parentPath.get("right"));
  for (const change of binding.constantViolations)
    if (change.is("AssignmentExpression")) add(change.get("right"));
  return values;
}

/** The values of `this.name` in its class, or null where the member is no field of a class here. */
function fieldOf(path: NodePath, context: FoldContext): Place[] | null {
  const { node } = path;
  if (node.type !== "MemberExpression" || node.computed || node.object.type !== "ThisExpression") return null;
  const owner = path.findParent((each) => each.is("Class"));
  if (!owner?.is("Class")) return null;
  const name = nameOf(node.property);
  const values: Place[] = [];
  for (const member of owner.get("body").get("body")) {
    if (!member.is("ClassProperty") && !member.is("ClassPrivateProperty")) continue;
    const value = member.get("value") as NodePath;
    if (value.node && nameOf(member.node.key) === name) values.push({ path: value, context });
  }
  for (const { left, right } of context.module.tree.of("AssignmentExpression"))
    if (
      left.type === "MemberExpression" &&
      left.object.type === "ThisExpression" &&
      nameOf(left.property) === name
    )
      values.push({ path: context.module.tree.pathOf(right), context });
  return values;
}

function nameOf(key: Node): string | null {
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return key.type === "StringLiteral" ? key.value : null;
}
