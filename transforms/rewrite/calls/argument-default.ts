import type { Edit } from "../../../src/code/edits/edits.ts";
import { isTypeScript } from "../../../src/code/file-names.ts";
import { type NodePath, rangeOf, type SourceModule, valueReferences } from "../../../src/code/tree/index.ts";
import {
  argumentOf,
  lacksArgument,
  lacksType,
  needsArgument,
} from "../../find/attach/callbacks/callbacks.ts";

/** What v2 called the callback with. v3 declares no argument, so that nothing else gives the parameter a type. */
const ARGUMENT_TYPE = ": { challenge?: string }";

/** v3 documents no argument: a callback that cannot do without one gets a default, in TypeScript with its type. */
export function argumentDefault(fn: NodePath, module: SourceModule): Edit[] {
  if (!fn.is("Function")) return [];
  const parameter = argumentOf(fn);
  return parameter && lacksArgument(parameter, true) ? defaultEdits(parameter, module) : [];
}

export function defaultEdits(parameter: NodePath, module: SourceModule): Edit[] {
  const name = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
  const { start, end } = rangeOf(parameter.node);
  const typed = isTypeScript(module) && lacksType(name) ? ARGUMENT_TYPE : "";
  if (name !== parameter) return [{ start: name.range.end, end: name.range.end, text: typed }];
  if (!name.is("Identifier")) return [{ start: end, end, text: `${typed} = {}` }];

  const edits: Edit[] = [];
  // With its type it can be passed on as what v2 passed; one that is never read stays as short as it can.
  const needed = needsArgument(parameter) || (typed !== "" && isReadAtAll(parameter));
  const { node } = name;
  // A parameter with a default cannot be marked as optional too.
  const mark = start + node.name.length;
  if (node.optional && needed) edits.push({ start: mark, end: module.text.indexOf("?", mark) + 1, text: "" });
  if (!needed && !lacksType(name)) return [{ start: mark, end: mark, text: "?" }];
  const added = needed ? `${typed} = {}` : `?${typed}`;
  const parent = parameter.parentPath;
  if (parent?.is("ArrowFunctionExpression") && !isParenthesized(parameter, module))
    return [
      { start, end: start, text: "(" },
      { start: end, end, text: `${added})` },
    ];
  return [...edits, { start: end, end, text: added }];
}

function isReadAtAll(parameter: NodePath): boolean {
  const binding = parameter.binding;
  return binding !== undefined && valueReferences(binding).length > 0;
}

/** `info => ...` and `async info => ...` have no parentheses around their parameter. */
function isParenthesized(parameter: NodePath, module: SourceModule): boolean {
  const fn = parameter.parentPath?.node;
  const before = module.text.slice(fn?.start ?? 0, parameter.range.start);
  return before.replace(/\/\*[\s\S]*?\*\//g, "").includes("(");
}
