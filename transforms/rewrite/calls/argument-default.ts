import type { Edit } from "../../../src/code/edits/edits.ts";
import { type NodePath, rangeOf, type SourceModule } from "../../../src/code/tree/index.ts";
import { needsArgument } from "../../find/attach/callbacks/callbacks.ts";

/** v3 documents no argument: a callback that cannot do without one gets a default. */
export function argumentDefault(fn: NodePath, module: SourceModule): Edit[] {
  if (!fn.is("Function")) return [];
  const [parameter] = fn.get("params");
  return parameter && needsArgument(parameter) ? defaultEdits(parameter, module) : [];
}

export function defaultEdits(parameter: NodePath, module: SourceModule): Edit[] {
  const { node } = parameter;
  const { start, end } = rangeOf(node);
  const edits: Edit[] = [];
  if (node.type === "Identifier") {
    // A parameter with a default cannot be marked as optional too.
    const mark = start + node.name.length;
    if (node.optional) edits.push({ start: mark, end: module.text.indexOf("?", mark) + 1, text: "" });
    const parent = parameter.parentPath;
    if (parent?.is("ArrowFunctionExpression") && !isParenthesized(parameter, module))
      return [
        { start, end: start, text: "(" },
        { start: end, end, text: " = {})" },
      ];
  }
  return [...edits, { start: end, end, text: " = {}" }];
}

/** `info => ...` and `async info => ...` have no parentheses around their parameter. */
function isParenthesized(parameter: NodePath, module: SourceModule): boolean {
  const fn = parameter.parentPath?.node;
  const before = module.text.slice(fn?.start ?? 0, parameter.range.start);
  return before.replace(/\/\*[\s\S]*?\*\//g, "").includes("(");
}
