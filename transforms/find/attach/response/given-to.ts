import {
  argumentsOf,
  type Binding,
  calleeOf,
  isCall,
  isMember,
  literalText,
  memberName,
  type NodePath,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { declaredAs } from "../../../../src/code/values/origin.ts";

export const declarationOf = (binding: Binding): Binding => declaredAs(binding)?.binding ?? binding;

/** The functions among what a call is given, in its options too. */
export function functionsIn(value: NodePath, visit: (fn: NodePath) => void): void {
  const path = unwrapped(value);
  if (path.is("Function") || path.is("Identifier") || isMember(path)) return visit(path);
  const callee = calleeOf(path);
  if (isMember(callee) && memberName(callee) === "bind") return functionsIn(callee.get("object"), visit);
  if (isCall(path)) for (const each of argumentsOf(path)) functionsIn(each, visit);
  if (!path.is("ObjectExpression")) return;
  for (const each of path.get("properties"))
    if (each.is("ObjectMethod")) visit(each);
    else if (each.is("ObjectProperty")) functionsIn(each.get("value"), visit);
}

/** What other code may ask for by: `"session"` of `provide("session", value)`, `SESSION` where that is a symbol or a token. No address. */
export function keyOf(argument: NodePath): string | Binding | null {
  const text = literalText(argument);
  if (text !== null) return /^[^/\s]+$/.test(text) ? text : null;
  const binding = argument.is("Identifier") ? argument.scope.getBinding(argument.node.name) : undefined;
  const declared = binding && declarationOf(binding).path;
  const made = declared?.is("VariableDeclarator") ? declared.get("init")?.text : undefined;
  return binding && /^(?:new \w*Token|Symbol)\b/.test(made ?? "") ? binding : null;
}

/** The functions that a file gives with the same key: `on("attached", listener)` beside `emit("attached", response)`. */
export function listenersTo(argument: NodePath, key: string): NodePath[] {
  const { tree } = argument.file;
  const found: NodePath[] = [];
  for (const node of [...tree.of("CallExpression"), ...tree.of("OptionalCallExpression")]) {
    const given = argumentsOf(tree.pathOf(node));
    if (!given.some((each) => literalText(each) === key)) continue;
    for (const each of given) functionsIn(each, (fn) => void found.push(fn));
  }
  return found;
}

/** What `Object.assign(target, value)` writes a value's members into; null for any other call. */
export function assignedTo(call: NodePath, argument: NodePath): NodePath | null {
  const [target] = argumentsOf(call);
  const isAssign = calleeOf(call)?.text === "Object.assign" && target !== argument;
  return isAssign && target ? unwrapped(target) : null;
}

/** The places that stand for the instance in the class around `this`. */
export function selvesAround(self: NodePath): NodePath[] {
  const owner = self.findParent((each) => each.is("Class"));
  if (!owner) return [];
  return self.file.tree
    .of("ThisExpression")
    .map((node) => self.file.tree.pathOf(node))
    .filter((each) => each.findParent((around) => around.is("Class")) === owner);
}

/** Whether the name of a field says that something is the response, where other code may have made it of that, or of more. */
export const saysOf = (field: string, isMade: boolean | "of-more" = false): boolean =>
  isMade === "of-more" ? field.includes("_") : !isMade || field !== "success";
