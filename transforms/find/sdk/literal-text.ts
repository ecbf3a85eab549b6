import type { TemplateLiteral } from "@babel/types";
import type { NodePath } from "../../../src/code/tree/index.ts";

/** The text of a string literal or of a template without expressions. */
export function literalText(path: NodePath): string | null {
  if (path.is("StringLiteral")) return path.node.value;
  const template = path.node as TemplateLiteral;
  return path.is("TemplateLiteral") && template.expressions.length === 0
    ? (template.quasis[0]?.value.cooked ?? null)
    : null;
}
