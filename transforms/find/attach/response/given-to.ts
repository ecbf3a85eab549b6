import {
  argumentsOf,
  type Binding,
  isCall,
  isMember,
  literalText,
  type NodePath,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { declaredAs } from "../../../../src/code/values/origin.ts";

export const declarationOf = (binding: Binding): Binding => declaredAs(binding)?.binding ?? binding;

/** The functions among what a call is given, in its options too. */
export function functionsIn(value: NodePath, visit: (fn: NodePath) => void): void {
  const path = unwrapped(value);
  if (path.is("Function") || path.is("Identifier") || isMember(path)) return visit(path);
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

/** Whether the name of a field says that something is the response, where other code may have made it of that, or of more. */
export const saysOf = (field: string, isMade: boolean | "of-more" = false): boolean =>
  isMade === "of-more" ? field.includes("_") : !isMade || field !== "success";
