import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { moduleKey } from "../../find/attach/id-key.ts";
import type { DecideFacts } from "../../model.ts";
import { functionUses } from "../function-uses.ts";

const MAX_DEPTH = 6;

/**
 * The keys of the values that an expression which is only known at the call may have: of its alternatives, of the default of a
 * parameter, of what callers that are seen pass for it.
 */
export function possibleKeys(id: NodePath, facts: DecideFacts): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<NodePath>();
  const add = (input: NodePath | null | undefined, depth: number): void => {
    if (!input || depth > MAX_DEPTH || seen.has(input)) return;
    seen.add(input);
    const path = unwrapped(input);
    const key = moduleKey(path);
    if (key !== null) keys.add(key);
    if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
      add(path.get("left"), depth + 1);
      add(path.get("right"), depth + 1);
    } else if (path.is("ConditionalExpression")) {
      add(path.get("consequent"), depth + 1);
      add(path.get("alternate"), depth + 1);
    } else if (path.is("AssignmentExpression")) add(path.get("right"), depth + 1);
    else if (path.is("Identifier")) {
      const binding = path.scope.getBinding(path.node.name);
      if (!binding) return;
      for (const violation of binding.constantViolations)
        if (violation.is("AssignmentExpression")) add(violation.get("right"), depth + 1);
      if (binding.path.is("VariableDeclarator") && binding.path.get("id").is("Identifier"))
        add(binding.path.get("init"), depth + 1);
      for (const given of givenFor(binding.path, binding.identifier.name, facts)) add(given, depth + 1);
    }
  };
  add(id, 0);
  return keys;
}

/** What a parameter may be: its default, and the arguments at the places that call its function. */
function givenFor(declaration: NodePath, name: string, facts: DecideFacts): NodePath[] {
  const parameter =
    declaration.listKey === "params"
      ? declaration
      : declaration.findParent((each) => each.listKey === "params");
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.is("Function") || typeof parameter.key !== "number") return [];
  const place = parameter.key;
  const plain = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
  if (!plain.is("Identifier", { name })) return [];
  const passed = functionUses(fn, facts).flatMap((use) => {
    const call = use.parentPath;
    const isCalled =
      use.key === "callee" && (call?.is("CallExpression") || call?.is("OptionalCallExpression"));
    const argument = isCalled ? call.get("arguments")[place] : undefined;
    return argument?.is("Expression") ? [argument] : [];
  });
  return parameter.is("AssignmentPattern") ? [parameter.get("right"), ...passed] : passed;
}
