import type { Function as FunctionNode, Node } from "@babel/types";
import { calledFunction } from "../../../src/code/pure-function.ts";
import { resolveReference } from "../../../src/code/resolve-reference.ts";
import {
  type Binding,
  CHILD_KEYS,
  isCall,
  isMember,
  type NodePath,
  staticName,
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
const CONVERSIONS: ReadonlySet<string> = new Set(
  "String atob btoa decodeURIComponent freeze from parse unescape".split(" "),
);

/** Functions that keep what they are given first: `useState("x")`, `ref("x")`, `createSignal("x")`. */
const STATE_MAKERS =
  /^(?:use[A-Z]\w*|ref|shallowRef|signal|state|\$state|writable|reactive|create[A-Z]\w*|computed)$/;

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
      // What a template is made of is a part of the secret.
      if (path.is("TemplateLiteral"))
        waiting.push(...path.get("expressions").filter((each) => each.is("Identifier") || isMember(each)));
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
      const name = callee.is("Identifier") ? callee.node.name : staticName(callee);
      // `"x".trim()` is made of "x".
      if (isMember(callee)) waiting.push(unwrapped(callee.get("object")));
      if (name !== null && (CONVERSIONS.has(name) || STATE_MAKERS.test(name)))
        waiting.push(...path.get("arguments").flatMap(valueOrResults));
      const fn = calledFunction(path);
      if (fn) waiting.push(...resultsOf(fn));
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
  if (binding.path.is("VariableDeclarator")) {
    const init = binding.path.get("init");
    // Of an object that is written out, the one property counts; of anything else, any part may be the value.
    const isKnown =
      binding.path.get("id").is("ObjectPattern") && init && unwrapped(init).is("ObjectExpression");
    if (!isKnown) add(init);
  }
  const { parentPath } = binding.path.file.tree.pathOf(binding.identifier);
  if (parentPath?.is("AssignmentPattern")) add(parentPath.get("right"));
  for (const change of binding.constantViolations)
    if (change.is("AssignmentExpression")) add(change.get("right"));
  return values;
}

/** What a function may return. */
function resultsOf(fn: NodePath<FunctionNode>): NodePath[] {
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return [body];
  const results: NodePath[] = [];
  body.walk((path) => {
    const value = path.is("ReturnStatement") ? path.get("argument") : null;
    if (value) results.push(value);
    return !path.is("Function");
  });
  return results;
}

/** `useState(() => "x")` keeps what the function returns. */
const valueOrResults = (value: NodePath): NodePath[] => (value.is("Function") ? resultsOf(value) : [value]);

/**
 * The values that the file gives to a field, an export or a member of a namespace of the name that a member access reads; null where
 * it gives none. Which object has it is not asked: hiding too much does no harm.
 */
function fieldOf(path: NodePath): NodePath[] | null {
  const { node, file } = path;
  if ((node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") || node.computed)
    return null;
  const name = nameOf(node.property);
  const { tree } = file;
  const values = [
    ...[...tree.of("ClassProperty"), ...tree.of("ClassPrivateProperty")].flatMap(({ key, value }) =>
      value && nameOf(key) === name ? [value] : [],
    ),
    ...tree
      .of("AssignmentExpression")
      .flatMap(({ left, right }) =>
        left.type === "MemberExpression" && nameOf(left.property) === name ? [right] : [],
      ),
    ...tree.of("VariableDeclarator").flatMap((declarator) => {
      const { id, init } = declarator;
      const isMember = tree.pathOf(declarator).findParent((each) => each.is("TSModuleBlock")) !== null;
      return init && isMember && id.type === "Identifier" && id.name === name ? [init] : [];
    }),
  ];
  return values.length > 0 ? values.map((value) => tree.pathOf(value as Node)) : null;
}

function nameOf(key: Node): string | null {
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  return key.type === "StringLiteral" ? key.value : null;
}
