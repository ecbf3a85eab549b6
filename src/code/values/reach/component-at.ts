import type { Function as FunctionNode } from "@babel/types";
import { initOf, type NodePath, unwrapped } from "../../tree/index.ts";
import { declaredAs } from "../origin.ts";

/** The function of the project that an opening tag names; null where it is an element, a class or somebody else's. */
export function componentAt(element: NodePath | null): NodePath<FunctionNode> | null {
  const tag = element?.is("JSXOpeningElement") ? element.node.name : null;
  const binding = tag?.type === "JSXIdentifier" ? element?.scope.getBinding(tag.name) : undefined;
  const declared = binding && declaredAs(binding)?.binding;
  const value = initOf(declared) ?? declared?.path;
  const fn = value ? unwrapped(value) : null;
  return fn?.is("Function") ? fn : null;
}
